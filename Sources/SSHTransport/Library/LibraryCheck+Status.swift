extension LibraryCheck {
    /// The version of the installed package `libssh-4` in dpkg's status file; the lowest when several architectures
    /// have it, and absent when none has.
    static func packageVersion(inStatus status: [UInt8]) -> String? {
        var versions: [String] = []
        var stanza = Stanza()
        for line in status.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.isEmpty {
                stanza.version.map { versions.append($0) }
                stanza = Stanza()
            } else {
                stanza.read(line)
            }
        }
        stanza.version.map { versions.append($0) }
        return versions.min { DebianVersion($0) < DebianVersion($1) }
    }

    private struct Stanza {
        private var isPackage = false
        private var isInstalled = false
        private var value: String?

        /// The version, when this is the package and it is installed.
        var version: String? { isPackage && isInstalled ? value : nil }

        mutating func read(_ line: ArraySlice<UInt8>) {
            if line.elementsEqual("Package: libssh-4".utf8) { isPackage = true }
            guard isPackage else { return }
            if line.elementsEqual("Status: install ok installed".utf8)
                || line.elementsEqual("Status: hold ok installed".utf8)
            {
                isInstalled = true
            }
            if line.starts(with: "Version: ".utf8) {
                value = String(decoding: line.dropFirst("Version: ".utf8.count), as: UTF8.self)
            }
        }
    }
}

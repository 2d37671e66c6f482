import Access

/// A version of OpenSSH as people tell it: `9.2`, `OpenSSH_9.2p1`, `8.6`.
struct OpenSSHVersion: Comparable {
    let major: Int
    let minor: Int

    /// `9.2`.
    var text: String { "\(major).\(minor)" }

    init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Takes the first `N.N` after an optional `OpenSSH_`.
    ///
    /// - Throws: ``Refusal/Code/invalidInput``.
    init(_ text: String) throws(Refusal) {
        let number = text.hasPrefix("OpenSSH_") ? text.dropFirst("OpenSSH_".count) : text[...]
        let parts = number.split(separator: ".", maxSplits: 1)
        guard text.utf8.count <= 40, parts.count == 2, let major = Int(parts[0]),
            let minor = Int(parts[1].prefix { $0.isASCII && $0.isNumber }), (1...99).contains(major), minor < 100
        else { throw Refusal(.invalidInput, .notAVersion, ["field": "sshd"]) }
        (self.major, self.minor) = (major, minor)
    }

    /// Before this one a terminal on Windows runs a shell whatever `command=` says (Win32-OpenSSH issue 1408).
    static let keepingTerminalsIn = OpenSSHVersion(major: 8, minor: 6)

    static func < (one: Self, other: Self) -> Bool { (one.major, one.minor) < (other.major, other.minor) }
}

import CLibSSH
import FoundationEssentials

/// Whether the installed libssh is safe to meet hostile machines with.
///
/// libssh accepted wrong tags of AES-GCM (CVE-2026-59847) and data on closed channels (CVE-2026-59850) among other
/// things. Debian 12 has the corrections in 0.10.6-0+deb12u3, which the library itself cannot tell from 0.10.6:
/// there the package's version decides.
public enum LibraryCheck {
    /// What the check found.
    public enum Verdict: Sendable, Hashable {
        /// Safe, or let through by the setting; the version for a log.
        case supported(String)
        /// Not safe; the version, and what would be.
        case refused(version: String, needed: String)
    }

    /// The name of the configuration's setting that overrides the check.
    public static let overridingSetting = "allow_unpatched_libssh"

    /// Looks at the package database and the loaded library.
    ///
    /// - Parameters:
    ///   - path: dpkg's status file; elsewhere than on Debian there is none, and the library's own version counts.
    ///   - isOverridden: whether the setting lets any version pass.
    public static func verdict(
        dpkgStatus path: String = "/var/lib/dpkg/status",
        isOverridden: Bool = false
    ) -> Verdict {
        let status = (try? Data(contentsOf: URL(filePath: path))).map { Array($0) } ?? []
        // "0.10.6/openssl/zlib": 0 asks for any version.
        let loaded = unsafe ssh_version(0).map { unsafe String(cString: $0) } ?? ""
        let library = loaded.prefix { $0 != "/" }
        return verdict(
            package: packageVersion(inStatus: status),
            library: String(library),
            isOverridden: isOverridden
        )
    }

    /// The decision alone.
    ///
    /// - Parameters:
    ///   - package: the version of the package `libssh-4`; absent when it is not installed.
    ///   - library: what the loaded library calls itself, "0.10.6".
    public static func verdict(package: String?, library: String, isOverridden: Bool) -> Verdict {
        // A library that is not the package's own (built by hand, found first) is judged by its own version.
        let packaged = package.flatMap { DebianVersion($0).upstream == library ? $0 : nil }
        let version = packaged ?? library
        if isOverridden { return .supported(version) }
        if let packaged, isPatchedPackage(DebianVersion(packaged)) { return .supported(packaged) }
        if isPatchedRelease(library) { return .supported(version) }
        return .refused(version: version, needed: "0.10.6-0+deb12u3 on Debian 12, 0.11.5, or 0.12.2")
    }

    /// The refusal as an error, for a start that cannot go on; absent when the library may be used.
    public static func error(of verdict: Verdict) -> TransportError? {
        guard case .refused(let version, let needed) = verdict else { return nil }
        return TransportError(
            .unsupportedLibrary,
            subject: "libssh \(version)",
            detail: "needed is \(needed); \(overridingSetting) overrides",
            hints: [.libraryUpdate]
        )
    }

    /// Debian 12's own revisions only: other distributions number theirs otherwise, and a larger number there says
    /// nothing about the corrections.
    private static func isPatchedPackage(_ version: DebianVersion) -> Bool {
        version.upstream == "0.10.6" && version.revision.hasPrefix("0+deb12u")
            && version >= DebianVersion("0.10.6-0+deb12u3")
    }

    private static func isPatchedRelease(_ library: String) -> Bool {
        let version = DebianVersion(library)
        return library.hasPrefix("0.11.") ? version >= DebianVersion("0.11.5") : version >= DebianVersion("0.12.2")
    }
}

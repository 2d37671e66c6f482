import Cryptography

/// The part of every script that is the same: it starts the questions side by side, limits them, frames their answers.
///
/// It is published and versioned, so that who read it once need not read it again: its digest is in
/// `docs/formats/runner.md`, and a script begins with exactly these bytes.
public struct Runner: Hashable, Sendable {
    /// What consents and receipts call it, such as `propusk-runner 1`; the number rises with any change of a byte.
    public let name: String
    /// Plain ASCII, line feeds, one at the end.
    public let text: String

    /// SHA-256 of the text, in hexadecimal.
    public var digest: String { SHA256.digest(Array(text.utf8)).hex }

    /// POSIX sh.
    public static let posix = Runner("propusk-runner 1", PackageResources.runner_sh)

    /// Windows PowerShell.
    public static let windows = Runner("propusk-runner-windows 1", PackageResources.runner_ps1)

    /// What follows the runner of POSIX in scripts that ask about files.
    public static let files = Runner("propusk-files 1", PackageResources.file_sh)

    /// What follows the runner of POSIX in scripts that ask a phone: it finds adb's server, or starts one that ends with
    /// the script.
    public static let phones = Runner("propusk-phones 1", PackageResources.phone_sh)

    /// The runner of a platform.
    public static func of(_ platform: Platform) -> Runner {
        switch platform {
        case .posix: posix
        case .windows: windows
        }
    }

    private init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        text = String(decoding: bytes, as: UTF8.self)
    }
}

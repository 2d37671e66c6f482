import Cryptography

/// The part of every script that is the same: it starts the questions side by side, limits them, frames their answers.
///
/// It is published and versioned, so that who read it once need not read it again: its digest is in
/// `docs/formats/runner.md`, and a script begins with exactly these bytes.
public enum Runner {
    /// The version; it rises with any change of a byte.
    public static let version = 1

    /// POSIX sh, plain ASCII, line feeds, one at the end.
    public static let text = String(decoding: PackageResources.runner_sh, as: UTF8.self)

    /// SHA-256 of the text, in hexadecimal.
    public static var digest: String { SHA256.digest(Array(text.utf8)).hex }

    /// The part that follows in scripts that ask a phone: it finds adb's server, or starts one that ends with the script.
    public static let phoneText = String(decoding: PackageResources.phone_sh, as: UTF8.self)

    /// SHA-256 of that part, in hexadecimal.
    public static var phoneDigest: String { SHA256.digest(Array(phoneText.utf8)).hex }

    /// What consents and receipts call it: `propusk-runner 1`.
    public static var name: String { "propusk-runner \(version)" }
}

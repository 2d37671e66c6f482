public import Cryptography

/// A detached signature of a text, as `ssh-keygen -Y sign` makes it (OpenSSH's PROTOCOL.sshsig).
///
/// It is read strictly, so that one signature has one form: version 1, nothing in the reserved field, nothing behind the
/// last field. Reading believes nothing: a ``SignatureCheck`` decides.
public struct SSHSignature: Hashable, Sendable {
    /// The key that claims to have signed.
    public let publicKey: SSHPublicKey
    /// What the signature is for; one for another purpose is worth nothing.
    public let namespace: String
    /// The digest of the text that was signed: SHA-256 or SHA-512.
    public let hash: HashFunction
    /// The signature over ``signedBytes(of:)``.
    let signature: CertificateSignature
    /// What a security token adds; nil for other keys.
    let touch: Touch?

    /// What a security token adds to its signature (OpenSSH's PROTOCOL.u2f).
    struct Touch: Hashable, Sendable {
        let flags: UInt8
        let counter: UInt32

        /// Whether somebody touched the token.
        var isUserPresent: Bool { flags & 1 == 1 }
    }
}

extension SSHSignature {
    /// The largest signature that is read, in bytes: RSA of 16384 bits needs some 4.3 kB.
    public static let largestBlob = 16_384

    /// The bytes that a key signs for a text: the format, the namespace, the hash's name and the text's digest.
    func signedBytes(of text: [UInt8]) -> [UInt8] {
        var writer = WireWriter()
        writer.write(raw: SSHSignature.magic)
        writer.write(text: namespace)
        writer.write(string: [])
        writer.write(text: hash.rawValue)
        writer.write(string: hash.digest(text))
        return writer.bytes
    }

    static let magic = Array("SSHSIG".utf8)
}

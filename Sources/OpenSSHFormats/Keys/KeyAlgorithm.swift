import Cryptography

/// The kinds of SSH public keys that are read here.
///
/// DSA is left out (OpenSSH removed it), and so is everything whose signatures cannot be checked, but for the keys of
/// security tokens (`sk-`), which are known as keys although their signatures are not verified here.
public enum KeyAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// Ed25519 (RFC 8709).
    case ed25519 = "ssh-ed25519"
    /// ECDSA on P-256 (RFC 5656).
    case ecdsaP256 = "ecdsa-sha2-nistp256"
    /// ECDSA on P-384 (RFC 5656).
    case ecdsaP384 = "ecdsa-sha2-nistp384"
    /// ECDSA on P-521 (RFC 5656).
    case ecdsaP521 = "ecdsa-sha2-nistp521"
    /// RSA (RFC 4253); its signatures are SHA-2 (RFC 8332).
    case rsa = "ssh-rsa"
    /// Ed25519 on a security token (OpenSSH's PROTOCOL.u2f).
    case securityKeyEd25519 = "sk-ssh-ed25519@openssh.com"
    /// ECDSA on P-256 on a security token (OpenSSH's PROTOCOL.u2f).
    case securityKeyECDSA = "sk-ecdsa-sha2-nistp256@openssh.com"

    /// The kind of key inside a certificate of the given type name.
    public init?(certificateName: String) {
        guard let algorithm = KeyAlgorithm.allCases.first(where: { $0.certificateName == certificateName }) else {
            return nil
        }
        self = algorithm
    }

    /// The type name of certificates over such a key, `…-cert-v01@openssh.com`.
    public var certificateName: String {
        switch self {
        case .ed25519: "ssh-ed25519-cert-v01@openssh.com"
        case .ecdsaP256: "ecdsa-sha2-nistp256-cert-v01@openssh.com"
        case .ecdsaP384: "ecdsa-sha2-nistp384-cert-v01@openssh.com"
        case .ecdsaP521: "ecdsa-sha2-nistp521-cert-v01@openssh.com"
        case .rsa: "ssh-rsa-cert-v01@openssh.com"
        case .securityKeyEd25519: "sk-ssh-ed25519-cert-v01@openssh.com"
        case .securityKeyECDSA: "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com"
        }
    }

    /// The curve of an ECDSA kind, with SSH's name for it.
    var curve: (curve: VerifyingKey.Curve, name: String)? {
        switch self {
        case .ecdsaP256, .securityKeyECDSA: (.p256, "nistp256")
        case .ecdsaP384: (.p384, "nistp384")
        case .ecdsaP521: (.p521, "nistp521")
        case .ed25519, .rsa, .securityKeyEd25519: nil
        }
    }

    /// Whether the private half lives on a token, so that signatures carry its flags and counter.
    var isSecurityKey: Bool { self == .securityKeyEd25519 || self == .securityKeyECDSA }
}

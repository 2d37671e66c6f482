/// An OpenSSH certificate, version 01 (PROTOCOL.certkeys, draft-miller-ssh-cert).
///
/// Reading one says nothing about its worth: `CertificateCheck` and `HeldCertificateCheck` do. It cannot be changed from
/// outside, since any change breaks the signature. Whatever was read is written back to the same bytes: encodings other
/// than the one canonical form are refused when reading.
public struct SSHCertificate: Sendable {
    /// Who may use a certificate.
    public enum Kind: UInt32, Hashable, Sendable {
        /// A person or program that logs in.
        case user = 1
        /// A server that shows who it is.
        case host = 2
    }

    /// Random bytes in front, so that nobody can foresee what the authority will sign.
    public internal(set) var nonce: [UInt8]
    /// The key that is certified.
    public internal(set) var publicKey: SSHPublicKey
    /// The authority's number for this certificate; zero means unnumbered.
    public internal(set) var serial: UInt64
    /// User or host.
    public internal(set) var kind: Kind
    /// Free text that sshd writes to its log at each login.
    public internal(set) var keyID: String
    /// The names for which the certificate is valid. Without any, OpenSSH before 10.3 may take it for every name.
    public internal(set) var principals: [String]
    /// The first second of validity, since 1970.
    public internal(set) var validAfter: UInt64
    /// The first second after the validity, since 1970.
    public internal(set) var validBefore: UInt64
    /// Options that a server must know, or else refuse.
    public internal(set) var criticalOptions: [CertificateOption]
    /// Options that a server may ignore. What is not permitted here is forbidden.
    public internal(set) var extensions: [CertificateOption]
    /// Not used by any version so far; kept, since the signature covers it.
    public internal(set) var reserved: [UInt8]
    /// The key of the authority that signed.
    public internal(set) var signatureKey: SSHPublicKey
    /// The authority's signature over everything above.
    public internal(set) var signature: CertificateSignature

    /// The type's name, for example `ssh-ed25519-cert-v01@openssh.com`.
    public var algorithm: String { publicKey.type.certificateName }

    /// What the machine runs instead of the requested command; nil where the certificate leaves that open.
    public var forceCommand: String? { criticalText(CertificateOption.forceCommand) }

    /// The ranges from which the certificate may be used, as written; nil where it may be used from anywhere.
    public var sourceAddress: String? { criticalText(CertificateOption.sourceAddress) }

    /// Whether the signature is the authority's over these very fields.
    public var hasValidSignature: Bool { signature.isValid(for: signedBytes, under: signatureKey) }

    private func criticalText(_ name: String) -> String? {
        criticalOptions.first { $0.name == name }?.text
    }
}

extension SSHCertificate: Hashable {
    /// Equal when the bytes are; comparing strings would take two spellings of a letter for the same.
    public static func == (left: SSHCertificate, right: SSHCertificate) -> Bool {
        left.blob == right.blob
    }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(blob)
    }
}

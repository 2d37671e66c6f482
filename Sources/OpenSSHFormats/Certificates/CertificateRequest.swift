public import Cryptography

/// What the broker is about to certify for one pass.
///
/// The narrow form of a certificate: exactly one principal, a command that the machine is forced to run, a short time.
/// Whatever does not fit is refused here, whoever asks: the last gate before the authority's key.
public struct CertificateRequest: Hashable, Sendable {
    /// The longest window, in seconds: 15 minutes. A pass opens a connection; how long it lasts is not its matter.
    public static let longestValidity: UInt64 = 900
    /// The longest command, in bytes of UTF-8: a digest bootstrap has some 300.
    public static let longestCommand = 16_384

    /// The public key that was made for this pass.
    public var subject: SSHPublicKey
    /// Unique and rising; never zero.
    public var serial: UInt64
    /// What the machine's own log will say, `propusk/t42/r17/p3`, of `[a-z0-9/]`.
    public var keyID: String
    /// The one name, `propusk-<machine>`.
    public var principal: String
    /// The first second of validity, since 1970.
    public var validAfter: UInt64
    /// The first second after the validity, since 1970.
    public var validBefore: UInt64
    /// What the machine runs, whatever is asked of it.
    public var forceCommand: String
    /// The addresses and CIDR ranges from which the pass may be used; empty where they are not known.
    public var sourceAddresses: [String]
    /// `permit-pty`, or nothing.
    public var extensions: [String]

    /// A request; nothing is checked before `signed` is called.
    public init(
        subject: SSHPublicKey,
        serial: UInt64,
        keyID: String,
        principal: String,
        validAfter: UInt64,
        validBefore: UInt64,
        forceCommand: String,
        sourceAddresses: [String] = [],
        extensions: [String] = []
    ) {
        self.subject = subject
        self.serial = serial
        self.keyID = keyID
        self.principal = principal
        self.validAfter = validAfter
        self.validBefore = validBefore
        self.forceCommand = forceCommand
        self.sourceAddresses = sourceAddresses
        self.extensions = extensions
    }

    /// The certificate over this request, signed by the authority.
    ///
    /// - Parameters:
    ///   - authority: The broker's CA key.
    ///   - nonce: 32 random bytes.
    /// - Throws: `IssuanceError`, with the rule that the request breaks.
    public func signed(by authority: SigningKey, nonce: [UInt8]) throws(IssuanceError) -> SSHCertificate {
        if let reason = refusal { throw IssuanceError(reason) }
        guard nonce.count == 32 else { throw IssuanceError(.malformedNonce) }
        var certificate = SSHCertificate(
            nonce: nonce,
            publicKey: subject,
            serial: serial,
            kind: .user,
            keyID: keyID,
            principals: [principal],
            validAfter: validAfter,
            validBefore: validBefore,
            criticalOptions: criticalOptions,
            extensions: extensions.map(CertificateOption.flag),
            reserved: [],
            signatureKey: SSHPublicKey(authority.publicKey),
            signature: CertificateSignature(algorithm: "", bytes: [])
        )
        do {
            certificate.signature = try CertificateSignature(of: certificate.signedBytes, by: authority)
        } catch {
            throw IssuanceError(.signingFailed(error))
        }
        return certificate
    }

    private var criticalOptions: [CertificateOption] {
        var options = [CertificateOption.value(CertificateOption.forceCommand, forceCommand)]
        if !sourceAddresses.isEmpty {
            options.append(.value(CertificateOption.sourceAddress, sourceAddresses.joined(separator: ",")))
        }
        return options
    }
}

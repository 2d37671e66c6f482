/// Why a certificate is not accepted.
public enum CertificateRefusal: Error, Hashable, Sendable {
    /// The bytes are no certificate.
    case malformed(FormatError)
    /// The key that signed is itself a certificate: chains are not allowed, and taking one is CVE-2025-49825.
    case authorityIsCertificate
    /// Signed by a key that is not among the authorities.
    case unknownAuthority
    /// The authority's or the subject's RSA key has fewer than 2048 bits.
    case weakKey
    /// Signed with SHA-1, with a key of a token, or with an algorithm of another kind of key.
    case signatureAlgorithmNotAllowed(String)
    /// The signature is not the authority's over these bytes.
    case badSignature
    /// A host certificate where a user certificate belongs.
    case wrongKind
    /// Critical options or extensions that are not in the order of their names.
    case optionsUnsorted
    /// An option that is there twice.
    case duplicateOption(String)
    /// A critical option that is not known here, which must not be ignored.
    case unknownCriticalOption(String)
    /// A known option whose data is not of its form.
    case malformedOption(String)
    /// No principal, which older servers take for all of them.
    case noPrincipal
    /// A principal with a comma, a wildcard, a NUL or the like.
    case malformedPrincipal
    /// Valid for other names.
    case principalNotListed
    /// The window ends before it begins.
    case emptyWindow
    /// It becomes valid in so many seconds; often a clock that is wrong.
    case notYetValid(seconds: UInt64)
    /// It ended so many seconds ago; in its last second it is 0.
    case expired(seconds: UInt64)
    /// Used from an address that it does not allow, or from one that is not known.
    case sourceAddressNotAllowed
}

extension CertificateRefusal: CustomStringConvertible {
    /// One lower-case line: that it was refused, and why.
    public var description: String { "certificate refused: \(cause)" }

    private var cause: String {
        switch self {
        case .malformed(let error): "\(error)"
        case .authorityIsCertificate: "it was signed with a certificate instead of a key"
        case .unknownAuthority: "it was signed by an authority that is not trusted here"
        case .weakKey: "an RSA key in it has fewer than \(SSHPublicKey.fewestModulusBits) bits"
        case .signatureAlgorithmNotAllowed(let name): "its signature algorithm is not allowed: \(name.debugDescription)"
        case .badSignature: "its signature is not valid"
        case .wrongKind: "it is a host certificate, not a user certificate"
        case .optionsUnsorted: "its options are not in order"
        case .duplicateOption(let name): "an option is there twice: \(name.debugDescription)"
        case .unknownCriticalOption(let name): "it has an unknown critical option: \(name.debugDescription)"
        case .malformedOption(let name): "an option's data is malformed: \(name.debugDescription)"
        case .noPrincipal: "it names no principal"
        case .malformedPrincipal: "one of its principals has characters that are not allowed"
        case .principalNotListed: "it is for another principal"
        case .emptyWindow: "it ends before it begins"
        case .notYetValid(let seconds): "it becomes valid only in \(seconds) s; compare the clocks"
        case .expired(let seconds): "it ended \(seconds) s ago; compare the clocks"
        case .sourceAddressNotAllowed: "it may not be used from this address"
        }
    }
}

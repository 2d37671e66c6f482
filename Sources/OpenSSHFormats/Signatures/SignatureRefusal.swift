/// Why a signature is not accepted.
public enum SignatureRefusal: Error, Hashable, Sendable {
    /// The bytes are no signature, or the key in it is none that is taken: a certificate, too few bits, unknown.
    case malformed(FormatError)
    /// A later version of the format.
    case unsupportedVersion(UInt32)
    /// Something stands in the reserved field, which the signature would not cover.
    case reservedNotEmpty
    /// A digest other than SHA-256 and SHA-512.
    case unsupportedHash(String)
    /// Made with a key that is not registered; its fingerprint.
    case otherKey(fingerprint: String)
    /// Made for another purpose.
    case wrongNamespace(String)
    /// Signed with SHA-1, or with an algorithm of another kind of key.
    case algorithmNotAllowed(String)
    /// Made with a security token that nobody touched.
    case userAbsent
    /// Not this key's signature of this text: the text or the signature was changed.
    case badSignature
}

extension SignatureRefusal: CustomStringConvertible {
    /// One lower-case line: that it was refused, and why.
    public var description: String { "signature refused: \(cause)" }

    /// Why, in one lower-case line of English.
    public var cause: String {
        switch self {
        case .malformed(let error): "\(error)"
        case .unsupportedVersion(let version): "version \(version) of the format is not known"
        case .reservedNotEmpty: "something stands in its reserved field"
        case .unsupportedHash(let name): "\(name.debugDescription) is not a digest of this format"
        case .otherKey(let fingerprint): "it was made with \(fingerprint), which is not registered"
        case .wrongNamespace(let name): "it was made for \(name.debugDescription); mind the option -n"
        case .algorithmNotAllowed(let name): "its algorithm is not allowed: \(name.debugDescription)"
        case .userAbsent: "nobody touched the security token"
        case .badSignature: "it is not of this text, or it was changed"
        }
    }
}

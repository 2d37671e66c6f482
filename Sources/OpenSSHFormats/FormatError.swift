/// Why bytes or a line are not what they claim to be.
///
/// Thrown by every reader of this module; the bytes come from strangers, so none of them traps. Equality looks at the
/// code only.
public struct FormatError: Error, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable {
        /// The bytes end before the field does.
        case truncated
        /// Bytes are left over after the last field.
        case trailingBytes
        /// More than a reader takes: see the bounds at each type.
        case tooLarge
        /// A text field that is not UTF-8, or holds a NUL.
        case malformedText
        /// A number with a sign or needless zeros in front.
        case malformedInteger
        /// An algorithm that is unknown, or too old to be used.
        case unknownAlgorithm
        /// The name before a key and the name inside it differ, or the curve does not fit its algorithm.
        case algorithmMismatch
        /// Numbers that are no key: a wrong length, a point off its curve.
        case malformedKey
        /// RSA with fewer than 2048 bits.
        case weakKey
        /// A certificate where a plain key belongs, for example as the key that signed a certificate.
        case certificateAsKey
        /// A plain key where a certificate belongs.
        case keyAsCertificate
        /// A certificate type other than user and host.
        case unknownCertificateKind
        /// A signature of another shape than its algorithm asks for.
        case malformedSignature
        /// A line without its fields, with control characters, or with broken quotation marks.
        case malformedLine
        /// Text that is not base 64, or not its canonical form.
        case notBase64
        /// An option of `authorized_keys` that cannot be written so that sshd reads it back.
        case malformedOption
        /// A date that is not `YYYYMMDD`, or no day of the calendar.
        case malformedDate
        /// A principal that is empty, too long, or has characters beyond its alphabet.
        case malformedPrincipal
    }

    /// What is wrong.
    public let code: Code
    /// In which field.
    public let context: String

    /// An error with its place.
    public init(_ code: Code, _ context: String) {
        self.code = code
        self.context = context
    }
}

extension FormatError: Hashable {
    /// Equal when the codes are.
    public static func == (left: FormatError, right: FormatError) -> Bool {
        left.code == right.code
    }

    /// Feeds the code.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
    }
}

extension FormatError: CustomStringConvertible {
    /// One lower-case line: what is wrong, in which field.
    public var description: String {
        let phrase =
            switch code {
            case .truncated: "ends too early"
            case .trailingBytes: "bytes left over"
            case .tooLarge: "too large"
            case .malformedText: "not clean UTF-8 text"
            case .malformedInteger: "not a canonical number"
            case .unknownAlgorithm: "unknown algorithm"
            case .algorithmMismatch: "algorithm names differ"
            case .malformedKey: "not a key"
            case .weakKey: "key too short; RSA needs at least 2048 bits"
            case .certificateAsKey: "a certificate where a plain key belongs"
            case .keyAsCertificate: "a plain key where a certificate belongs"
            case .unknownCertificateKind: "neither a user nor a host certificate"
            case .malformedSignature: "not a signature of its algorithm"
            case .malformedLine: "not a line of its format"
            case .notBase64: "not base64"
            case .malformedOption: "cannot stand in an option"
            case .malformedDate: "not a date like 20261231"
            case .malformedPrincipal: "not a principal"
            }
        return "couldn't read \(context): \(phrase)"
    }
}

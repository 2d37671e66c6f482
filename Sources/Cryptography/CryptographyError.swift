import COpenSSL

/// Why a cryptographic operation could not be done.
///
/// A signature that does not match is no error: verification answers `false`. Equality looks at the code only.
public struct CryptographyError: Error, Sendable {
    /// What went wrong.
    public enum Code: String, Sendable {
        /// Key bytes or PEM text that are no key of a supported kind.
        case malformedKey
        /// Sealed bytes that were changed, cut, sealed under another key or for another context.
        case cannotOpen
        /// A host name or address that cannot stand in a TLS certificate.
        case malformedHost
        /// A count or time outside its bounds.
        case outOfBounds
        /// OpenSSL itself failed, for example for want of memory.
        case libraryFailure
    }

    /// What went wrong.
    public let code: Code
    /// On what, and what the library said; never key material.
    public let context: String

    /// An error with its place.
    public init(_ code: Code, _ context: String) {
        self.code = code
        self.context = context
    }
}

extension CryptographyError: Hashable {
    /// Equal when the codes are, so that tests need not quote a library's wording.
    public static func == (left: CryptographyError, right: CryptographyError) -> Bool {
        left.code == right.code
    }

    /// Feeds the code.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
    }
}

extension CryptographyError: CustomStringConvertible {
    /// One lower-case line: what failed, on what, why.
    public var description: String {
        let phrase =
            switch code {
            case .malformedKey: "couldn't read the key"
            case .cannotOpen: "couldn't open the sealed bytes"
            case .malformedHost: "couldn't certify the host"
            case .outOfBounds: "value out of bounds"
            case .libraryFailure: "openssl failed"
            }
        return "\(phrase): \(context)"
    }
}

extension CryptographyError {
    /// The library's failure in `operation`; empties OpenSSL's queue of this thread, so that the next reader of the
    /// queue (libssh shares it) does not find a stale entry.
    @inline(never)
    static func library(_ operation: String, as code: Code = .libraryFailure) -> CryptographyError {
        var reason = ""
        while true {
            let number = ERR_get_error()
            guard number != 0 else { break }
            if reason.isEmpty, let text = unsafe ERR_reason_error_string(number) {
                reason = unsafe String(cString: text)
            }
        }
        return CryptographyError(code, reason.isEmpty ? operation : "\(operation): \(reason)")
    }

    /// Empties OpenSSL's queue where a failure is an answer (a signature that does not match).
    static func discardLibraryErrors() {
        ERR_clear_error()
    }
}

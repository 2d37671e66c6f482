public import Cryptography

/// Why the broker would not sign a certificate.
public struct IssuanceError: Error, Hashable, Sendable {
    /// The rule that the request breaks.
    public enum Reason: Hashable, Sendable {
        /// RSA with fewer than 2048 bits.
        case weakSubjectKey
        /// Zero means unnumbered, and an unnumbered pass cannot be found in the ledger.
        case serialIsZero
        /// Not 1 to 128 of `[a-z0-9/]`.
        case malformedKeyID
        /// Not `[a-z0-9][a-z0-9-]{0,62}`.
        case malformedPrincipal
        /// The end is not after the beginning.
        case emptyWindow
        /// More than 15 minutes.
        case windowTooLong(seconds: UInt64)
        /// Empty or blank: the certificate would open a shell.
        case forceCommandMissing
        /// More than 16 kB.
        case forceCommandTooLong(bytes: Int)
        /// The command holds a NUL.
        case malformedForceCommand
        /// Not an address or CIDR range, one whose mask cuts its bits, one named twice, or too many.
        case malformedSourceAddress(String)
        /// Anything but `permit-pty`, or that twice.
        case extensionNotAllowed(String)
        /// The nonce has not 32 bytes.
        case malformedNonce
        /// OpenSSL could not sign.
        case signingFailed(CryptographyError)
    }

    /// The rule that the request breaks.
    public let reason: Reason

    /// An error for a reason.
    public init(_ reason: Reason) {
        self.reason = reason
    }
}

extension IssuanceError: CustomStringConvertible {
    /// One lower-case line: what was not done, and why.
    public var description: String { "couldn't issue a certificate: \(cause)" }

    private var cause: String {
        switch reason {
        case .weakSubjectKey: "the subject's RSA key has fewer than 2048 bits"
        case .serialIsZero: "the serial number is zero"
        case .malformedKeyID: "the key id is not 1 to 128 of a-z, 0-9 and /"
        case .malformedPrincipal: "the principal is not one name of a-z, 0-9 and -"
        case .emptyWindow: "it would end before it begins"
        case .windowTooLong(let seconds):
            "it would be valid for \(seconds) s; at most \(CertificateRequest.longestValidity) s are allowed"
        case .forceCommandMissing: "no command is forced"
        case .forceCommandTooLong(let bytes):
            "the forced command has \(bytes) bytes; at most \(CertificateRequest.longestCommand) are allowed"
        case .malformedForceCommand: "the forced command holds a NUL"
        case .malformedSourceAddress(let text): "no source address: \(text.debugDescription)"
        case .extensionNotAllowed(let name): "extension not allowed: \(name.debugDescription)"
        case .malformedNonce: "the nonce has not 32 bytes"
        case .signingFailed(let error): "\(error)"
        }
    }
}

public import Foundation
import GRDB

/// The credential of one session, written down before it was used.
public struct Pass: StoredRecord, Hashable {
    public static let databaseTableName = "pass"

    /// The row.
    public var id: Int64?
    /// The certificate's serial: epoch and counter, unique and rising.
    public var serial: Int64
    /// The request.
    public var requestId: Int64
    /// The certificate's key id.
    public var keyId: String
    /// The key that was certified; the private half never left memory.
    public var publicKey: String
    /// The certificate, as one line.
    public var certificate: String
    /// Fingerprint of the authority that signed it.
    public var authority: String
    /// Begin of validity, seconds since 1970.
    public var validAfter: Int64
    /// End of validity, seconds since 1970.
    public var validBefore: Int64
    /// When it was issued.
    public var issuedAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        serial: Int64,
        requestId: Int64,
        keyId: String,
        publicKey: String,
        certificate: String,
        authority: String,
        validAfter: Int64,
        validBefore: Int64,
        issuedAt: Date
    ) {
        self.id = id
        self.serial = serial
        self.requestId = requestId
        self.keyId = keyId
        self.publicKey = publicKey
        self.certificate = certificate
        self.authority = authority
        self.validAfter = validAfter
        self.validBefore = validBefore
        self.issuedAt = issuedAt
    }
}

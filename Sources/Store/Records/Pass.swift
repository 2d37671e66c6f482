public import Foundation

/// The credential of one session, written down before it was used.
public struct Pass: Hashable, Sendable {
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

extension Pass: NumberedRecord {
    public static let table = Table(
        "pass",
        columns: """
            id, serial, request_id, key_id, public_key, certificate, authority, valid_after, valid_before, \
            issued_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        serial = try row.value()
        requestId = try row.value()
        keyId = try row.value()
        publicKey = try row.value()
        certificate = try row.value()
        authority = try row.value()
        validAfter = try row.value()
        validBefore = try row.value()
        issuedAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(serial)
        row.value(requestId)
        row.value(keyId)
        row.value(publicKey)
        row.value(certificate)
        row.value(authority)
        row.value(validAfter)
        row.value(validBefore)
        row.date(issuedAt)
    }
}

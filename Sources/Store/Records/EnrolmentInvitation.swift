public import Access
public import Foundation

/// One contact's view of one enrolment: a read handle, and a decision code as a keyed hash.
public struct EnrolmentInvitation: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// What is to be confirmed.
    public var enrolmentId: Int64
    /// The contact.
    public var contactId: Int64
    /// The handle in links.
    public var readHandle: String
    /// HMAC of the decision code; nil once it is used, void or burnt.
    public var codeHash: Data?
    /// Wrong tries so far.
    public var throttle: CodeThrottle
    /// When it was made.
    public var createdAt: Date
    /// When the code was used.
    public var codeUsedAt: Date?

    /// A row with these values.
    public init(
        id: Int64? = nil,
        enrolmentId: Int64,
        contactId: Int64,
        readHandle: String,
        codeHash: Data? = nil,
        throttle: CodeThrottle,
        createdAt: Date,
        codeUsedAt: Date? = nil
    ) {
        self.id = id
        self.enrolmentId = enrolmentId
        self.contactId = contactId
        self.readHandle = readHandle
        self.codeHash = codeHash
        self.throttle = throttle
        self.createdAt = createdAt
        self.codeUsedAt = codeUsedAt
    }
}

extension EnrolmentInvitation: NumberedRecord {
    public static let table = Table(
        "enrolment_invitation",
        columns: "id, enrolment_id, contact_id, read_handle, code_hash, throttle, created_at, code_used_at"
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        enrolmentId = try row.value()
        contactId = try row.value()
        readHandle = try row.value()
        codeHash = row.optional()
        throttle = try row.json()
        createdAt = try row.date()
        codeUsedAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(enrolmentId)
        row.value(contactId)
        row.value(readHandle)
        row.value(codeHash)
        try row.json(throttle)
        row.date(createdAt)
        row.date(codeUsedAt)
    }
}

public import Foundation

/// A contact's own SSH key, with which they sign what they approve (grade *signed*).
public struct ContactKey: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// Whose key.
    public var contactId: Int64
    /// The public key, as one line.
    public var publicKey: String
    /// Its SHA-256 fingerprint, as ssh-keygen prints it.
    public var fingerprint: String
    /// When the key was added.
    public var createdAt: Date
    /// When a contact of the client confirmed it, or the contract named it; nil before that.
    public var confirmedAt: Date?
    /// When it was taken back.
    public var removedAt: Date?

    /// Whether a signature with it counts now.
    public var counts: Bool { confirmedAt != nil && removedAt == nil }

    /// A row with these values.
    public init(
        id: Int64? = nil,
        contactId: Int64,
        publicKey: String,
        fingerprint: String,
        createdAt: Date,
        confirmedAt: Date? = nil,
        removedAt: Date? = nil
    ) {
        self.id = id
        self.contactId = contactId
        self.publicKey = publicKey
        self.fingerprint = fingerprint
        self.createdAt = createdAt
        self.confirmedAt = confirmedAt
        self.removedAt = removedAt
    }
}

extension ContactKey: NumberedRecord {
    public static let table = Table(
        "contact_key",
        columns: "id, contact_id, public_key, fingerprint, created_at, confirmed_at, removed_at"
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        contactId = try row.value()
        publicKey = try row.value()
        fingerprint = try row.value()
        createdAt = try row.date()
        confirmedAt = row.optionalDate()
        removedAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(contactId)
        row.value(publicKey)
        row.value(fingerprint)
        row.date(createdAt)
        row.date(confirmedAt)
        row.date(removedAt)
    }
}

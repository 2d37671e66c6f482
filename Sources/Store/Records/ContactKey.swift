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

    /// A row with these values.
    public init(id: Int64? = nil, contactId: Int64, publicKey: String, fingerprint: String, createdAt: Date) {
        self.id = id
        self.contactId = contactId
        self.publicKey = publicKey
        self.fingerprint = fingerprint
        self.createdAt = createdAt
    }
}

extension ContactKey: NumberedRecord {
    public static let table = Table("contact_key", columns: "id, contact_id, public_key, fingerprint, created_at")

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        contactId = try row.value()
        publicKey = try row.value()
        fingerprint = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(contactId)
        row.value(publicKey)
        row.value(fingerprint)
        row.date(createdAt)
    }
}

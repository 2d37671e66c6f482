public import Foundation

/// A contact who was asked whether a ticket is theirs.
public struct IdentityInvitation: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The ticket.
    public var ticketId: Int64
    /// The contact who is asked.
    public var contactId: Int64
    /// SHA-256 of the handle in the link: a copy of the database confirms nobody.
    public var handleHash: Data
    /// When they were asked.
    public var createdAt: Date
    /// When they said that it is theirs.
    public var usedAt: Date?

    /// A row with these values.
    public init(ticketId: Int64, contactId: Int64, handleHash: Data, createdAt: Date) {
        self.ticketId = ticketId
        self.contactId = contactId
        self.handleHash = handleHash
        self.createdAt = createdAt
    }
}

extension IdentityInvitation: NumberedRecord {
    public static let table = Table(
        "identity_invitation",
        columns: "id, ticket_id, contact_id, handle_hash, created_at, used_at"
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        ticketId = try row.value()
        contactId = try row.value()
        handleHash = try row.value()
        createdAt = try row.date()
        usedAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(ticketId)
        row.value(contactId)
        row.value(handleHash)
        row.date(createdAt)
        row.date(usedAt)
    }
}

extension Rows {
    /// The invitation whose handle has that hash.
    public func identityInvitation(handleHash: Data) throws -> IdentityInvitation? {
        try one("WHERE handle_hash = ?", handleHash)
    }

    /// The invitations to say that a ticket is theirs, oldest first.
    public func identityInvitations(ofTicket ticket: Int64) throws -> [IdentityInvitation] {
        try all("WHERE ticket_id = ? ORDER BY id", ticket)
    }
}

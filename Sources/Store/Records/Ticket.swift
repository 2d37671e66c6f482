public import Foundation

/// One request for support.
public struct Ticket: Codable, Hashable, Sendable {
    /// The number.
    public var id: Int64?
    /// The client.
    public var clientId: Int64
    /// Who filed it.
    public var contactId: Int64
    /// One line.
    public var subject: String
    /// The text.
    public var body: String
    /// Where it stands.
    public var state: String
    /// When it was opened.
    public var createdAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        clientId: Int64,
        contactId: Int64,
        subject: String,
        body: String,
        state: String,
        createdAt: Date
    ) {
        self.id = id
        self.clientId = clientId
        self.contactId = contactId
        self.subject = subject
        self.body = body
        self.state = state
        self.createdAt = createdAt
    }
}

extension Ticket: NumberedRecord {
    public static let table = Table(
        "ticket",
        columns: """
            id, client_id, contact_id, subject, body, state, created_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        clientId = try row.value()
        contactId = try row.value()
        subject = try row.value()
        body = try row.value()
        state = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(clientId)
        row.value(contactId)
        row.value(subject)
        row.value(body)
        row.value(state)
        row.date(createdAt)
    }
}

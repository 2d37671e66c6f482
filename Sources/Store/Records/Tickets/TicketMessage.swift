public import Foundation
public import Tickets

/// Words in a ticket, after those that opened it: the client's, support's, or a note that only support reads.
public struct TicketMessage: Hashable, Sendable {
    /// Whose words they are.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// The client's.
        case written
        /// Support's, to the client.
        case replied
        /// Support's, to itself.
        case noted
    }

    /// The row.
    public var id: Int64?
    /// The ticket.
    public var ticketId: Int64
    /// Whose words they are.
    public var kind: Kind
    /// The client's address, or the agent's name.
    public var author: String
    /// How they came or went.
    public var channel: Channel
    /// The words.
    public var body: String
    /// When.
    public var createdAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        ticketId: Int64,
        kind: Kind,
        author: String,
        channel: Channel,
        body: String,
        createdAt: Date
    ) {
        self.id = id
        self.ticketId = ticketId
        self.kind = kind
        self.author = author
        self.channel = channel
        self.body = body
        self.createdAt = createdAt
    }
}

extension TicketMessage: NumberedRecord {
    public static let table = Table(
        "ticket_message",
        columns: "id, ticket_id, kind, author, channel, body, created_at"
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        ticketId = try row.value()
        kind = try row.value()
        author = try row.value()
        channel = try row.value()
        body = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(ticketId)
        row.value(kind)
        row.value(author)
        row.value(channel)
        row.value(body)
        row.date(createdAt)
    }
}

public import Foundation

/// An answer that an agent has begun, kept until it is sent or replaced.
public struct Draft: Codable, Hashable, Sendable {
    /// The ticket.
    public var ticketId: Int64
    /// Whose it is.
    public var agent: String
    /// The words.
    public var body: String
    /// When it was kept.
    public var savedAt: Date

    /// A row with these values.
    public init(ticketId: Int64, agent: String, body: String, savedAt: Date) {
        self.ticketId = ticketId
        self.agent = agent
        self.body = body
        self.savedAt = savedAt
    }
}

extension Draft: StoredRecord {
    public static let table = Table("draft", columns: "ticket_id, agent, body, saved_at")

    public init(from row: inout ColumnReader) throws {
        ticketId = try row.value()
        agent = try row.value()
        body = try row.value()
        savedAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(ticketId)
        row.value(agent)
        row.value(body)
        row.date(savedAt)
    }
}

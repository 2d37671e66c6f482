public import Foundation

/// A step that happened, never changed afterwards.
public struct Event: Codable, Hashable, Sendable {
    /// The row, rising.
    public var id: Int64?
    /// When.
    public var at: Date
    /// What.
    public var kind: EventKind
    /// Who.
    public var actor: String
    /// The ticket.
    public var ticketId: Int64?
    /// The request.
    public var requestId: Int64?
    /// Its details, never a secret.
    public var fields: [String: String]

    /// A row with these values.
    public init(
        id: Int64? = nil,
        at: Date,
        kind: EventKind,
        actor: String,
        ticketId: Int64? = nil,
        requestId: Int64? = nil,
        fields: [String: String]
    ) {
        self.id = id
        self.at = at
        self.kind = kind
        self.actor = actor
        self.ticketId = ticketId
        self.requestId = requestId
        self.fields = fields
    }
}

extension Event: NumberedRecord {
    public static let table = Table(
        "event",
        columns: """
            id, at, kind, actor, ticket_id, request_id, fields
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        at = try row.date()
        kind = try row.value()
        actor = try row.value()
        ticketId = row.optional()
        requestId = row.optional()
        fields = try row.jsonTable()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.date(at)
        row.value(kind)
        row.value(actor)
        row.value(ticketId)
        row.value(requestId)
        try row.jsonTable(fields)
    }
}

public import Access
public import Foundation
public import Redaction

/// A typed value read from a machine, or told by a client.
public struct StoredFact: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The ticket.
    public var ticketId: Int64
    /// The collection; nil where the client's words are the source.
    public var collectionId: Int64?
    /// `server`, `mobile` or `machine`.
    public var part: String
    /// The fact's name, such as `server.version`.
    public var name: String
    /// The value.
    public private(set) var value: String
    /// The value's type.
    public var kind: String
    /// The probe that brought it.
    public var probe: String?
    /// What it is worth.
    public var origin: Origin
    /// When it was recorded.
    public var createdAt: Date

    private init(
        id: Int64? = nil,
        ticketId: Int64,
        collectionId: Int64? = nil,
        part: String,
        name: String,
        value: String,
        kind: String,
        probe: String? = nil,
        origin: Origin,
        createdAt: Date
    ) {
        self.id = id
        self.ticketId = ticketId
        self.collectionId = collectionId
        self.part = part
        self.name = name
        self.value = value
        self.kind = kind
        self.probe = probe
        self.origin = origin
        self.createdAt = createdAt
    }

    /// A value that a probe brought: redacted, like everything that comes from a machine.
    public init(
        ticketId: Int64,
        part: String,
        name: String,
        value: RedactedText,
        kind: String,
        probe: String,
        origin: Origin,
        createdAt: Date
    ) {
        self.init(
            ticketId: ticketId,
            part: part,
            name: name,
            value: value.text,
            kind: kind,
            probe: probe,
            origin: origin,
            createdAt: createdAt
        )
    }

    /// What a client says of a version or an edition, in their own words.
    public init(ticketId: Int64, part: String, name: String, claim: QuotedText, createdAt: Date) {
        self.init(
            ticketId: ticketId,
            part: part,
            name: name,
            value: claim.text,
            kind: "text",
            origin: .claimed,
            createdAt: createdAt
        )
    }
}

extension StoredFact: NumberedRecord {
    public static let table = Table(
        "fact",
        columns: """
            id, ticket_id, collection_id, part, name, value, kind, probe, origin, created_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        ticketId = try row.value()
        collectionId = row.optional()
        part = try row.value()
        name = try row.value()
        value = try row.value()
        kind = try row.value()
        probe = row.optional()
        origin = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(ticketId)
        row.value(collectionId)
        row.value(part)
        row.value(name)
        row.value(value)
        row.value(kind)
        row.value(probe)
        row.value(origin)
        row.date(createdAt)
    }
}

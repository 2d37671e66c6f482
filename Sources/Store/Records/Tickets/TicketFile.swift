public import Foundation

/// A file that belongs to a ticket: kept in the data folder under its SHA-256.
public struct TicketFile: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The ticket.
    public var ticketId: Int64
    /// The message that brought it; nil where the ticket's first words did.
    public var messageId: Int64?
    /// The name as the sender gave it, on one line without separators of paths; never the name of a file of ours.
    public var name: String
    /// The type as the sender gave it; never trusted.
    public var mediaType: String
    /// Bytes.
    public var size: Int
    /// SHA-256 of the bytes in hexadecimal.
    public var digest: String
    /// When it came.
    public var createdAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        ticketId: Int64,
        messageId: Int64?,
        name: String,
        mediaType: String,
        size: Int,
        digest: String,
        createdAt: Date
    ) {
        self.id = id
        self.ticketId = ticketId
        self.messageId = messageId
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.digest = digest
        self.createdAt = createdAt
    }
}

extension TicketFile: NumberedRecord {
    public static let table = Table(
        "ticket_file",
        columns: "id, ticket_id, message_id, name, media_type, size, digest, created_at"
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        ticketId = try row.value()
        messageId = row.optional()
        name = try row.value()
        mediaType = try row.value()
        size = try row.value()
        digest = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(ticketId)
        row.value(messageId)
        row.value(name)
        row.value(mediaType)
        row.value(size)
        row.value(digest)
        row.date(createdAt)
    }
}

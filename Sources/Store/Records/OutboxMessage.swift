public import Foundation

/// A message that waits to be handed over, or was.
public struct OutboxMessage: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The address.
    public var recipient: String
    /// The Message-ID.
    public var messageId: String
    /// The message, sealed; nil after it was handed over.
    public var sealed: Data?
    /// Tries so far.
    public var attempts: Int
    /// Why the last try failed.
    public var lastError: String?
    /// When it was written.
    public var createdAt: Date
    /// When to try next.
    public var dueAt: Date
    /// When it was handed over.
    public var handedOverAt: Date?

    /// A row with these values.
    public init(
        id: Int64? = nil,
        recipient: String,
        messageId: String,
        sealed: Data? = nil,
        attempts: Int,
        lastError: String? = nil,
        createdAt: Date,
        dueAt: Date,
        handedOverAt: Date? = nil
    ) {
        self.id = id
        self.recipient = recipient
        self.messageId = messageId
        self.sealed = sealed
        self.attempts = attempts
        self.lastError = lastError
        self.createdAt = createdAt
        self.dueAt = dueAt
        self.handedOverAt = handedOverAt
    }
}

extension OutboxMessage: NumberedRecord {
    public static let table = Table(
        "outbox",
        columns: """
            id, recipient, message_id, sealed, attempts, last_error, created_at, due_at, handed_over_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        recipient = try row.value()
        messageId = try row.value()
        sealed = row.optional()
        attempts = try row.value()
        lastError = row.optional()
        createdAt = try row.date()
        dueAt = try row.date()
        handedOverAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(recipient)
        row.value(messageId)
        row.value(sealed)
        row.value(attempts)
        row.value(lastError)
        row.date(createdAt)
        row.date(dueAt)
        row.date(handedOverAt)
    }
}

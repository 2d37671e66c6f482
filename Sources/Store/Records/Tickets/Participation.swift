public import Foundation

/// Somebody who takes part in a ticket beside its contact, and gets its letters.
public struct Participation: Hashable, Sendable {
    /// The ticket.
    public var ticketId: Int64
    /// The address.
    public var address: String
    /// Since when.
    public var createdAt: Date
}

extension Participation: StoredRecord {
    public static let table = Table("ticket_participant", columns: "ticket_id, address, created_at")

    public init(from row: inout ColumnReader) throws {
        ticketId = try row.value()
        address = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(ticketId)
        row.value(address)
        row.date(createdAt)
    }
}

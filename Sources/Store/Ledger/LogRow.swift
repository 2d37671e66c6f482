/// A log of the ledger: one from the beginning, and one more after each restore.
public struct LogRow: Hashable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// The name that its checkpoints bear.
    public var origin: String
    /// The row of the event that is its first leaf.
    public var firstEvent: Int64
}

extension LogRow: StoredRecord {
    public static let table = Table("log", columns: "number, origin, first_event")

    public init(from row: inout ColumnReader) throws {
        number = try row.value()
        origin = try row.value()
        firstEvent = try row.value()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(number)
        row.value(origin)
        row.value(firstEvent)
    }
}

/// A value that is one row of a table.
///
/// Rows are read and written column by column, in the order that ``Table/columns`` names once: no keys are looked up or
/// converted, which made up a third of the cost of a collection when records were coded through `Codable`.
public protocol StoredRecord: Sendable {
    /// Where the rows live.
    static var table: Table { get }

    /// Reads a row, column by column in the order of ``Table/columns``.
    ///
    /// - Throws: ``StoreError``: `damaged` where a column holds something else.
    init(from row: inout ColumnReader) throws

    /// Writes a row, column by column in the same order.
    ///
    /// - Throws: what encoding a member as JSON throws.
    func write(to row: inout ColumnWriter) throws
}

/// A row that is known by a number, which the database gives it.
public protocol NumberedRecord: StoredRecord {
    /// The number; nil until the row is inserted. The first column.
    var id: Int64? { get set }
}

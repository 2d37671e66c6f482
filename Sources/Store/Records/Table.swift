/// A table: its name, its columns in the order of its record, and the statements made from them once.
public struct Table: Sendable {
    /// The name in SQL.
    public let name: String
    /// The columns, separated by commas, in the order of the record.
    public let columns: String

    let select: String
    let insert: String
    let update: String

    /// A table with these columns; the first is its key.
    public init(_ name: String, columns: String) {
        self.name = name
        self.columns = columns
        let all = columns.split(separator: ", ")
        select = "SELECT \(columns) FROM \(name) "
        insert = "INSERT INTO \(name)(\(columns)) VALUES(\(all.map { _ in "?" }.joined(separator: ", ")))"
        // The key comes first in a row and is bound again at the end, where the condition stands.
        let assignments = all.enumerated().map { "\($1) = ?\($0 + 1)" }.joined(separator: ", ")
        update = "UPDATE \(name) SET \(assignments) WHERE \(all[0]) = ?1"
    }
}

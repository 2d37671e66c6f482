public import Foundation

/// An article of the knowledge base: a name under which there are versions.
public struct Article: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The name, as replies and links use it.
    public var name: String
    /// When it was added.
    public var createdAt: Date
    /// When it was taken out of use; nil while it is in use.
    public var retiredAt: Date?

    /// A row with these values.
    public init(id: Int64? = nil, name: String, createdAt: Date, retiredAt: Date? = nil) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
        self.retiredAt = retiredAt
    }
}

extension Article: NumberedRecord {
    public static let table = Table("article", columns: "id, name, created_at, retired_at")

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        name = try row.value()
        createdAt = try row.date()
        retiredAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(name)
        row.date(createdAt)
        row.date(retiredAt)
    }
}

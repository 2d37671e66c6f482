public import Foundation

/// An answer of the vendor's own that is given again and again, in both languages.
public struct CannedReply: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The name, as an agent gives it.
    public var name: String
    /// The clause of the regulation that it follows.
    public var clause: String
    /// In Russian.
    public var ru: String
    /// In English.
    public var en: String
    /// Who wrote it.
    public var author: String
    /// When.
    public var createdAt: Date
    /// When it was taken out of use; nil while it is in use.
    public var retiredAt: Date?

    /// A row with these values.
    public init(
        id: Int64? = nil,
        name: String,
        clause: String,
        ru: String,
        en: String,
        author: String,
        createdAt: Date,
        retiredAt: Date? = nil
    ) {
        self.id = id
        self.name = name
        self.clause = clause
        self.ru = ru
        self.en = en
        self.author = author
        self.createdAt = createdAt
        self.retiredAt = retiredAt
    }
}

extension CannedReply: NumberedRecord {
    public static let table = Table(
        "canned_reply",
        columns: "id, name, clause, ru, en, author, created_at, retired_at"
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        name = try row.value()
        clause = try row.value()
        ru = try row.value()
        en = try row.value()
        author = try row.value()
        createdAt = try row.date()
        retiredAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(name)
        row.value(clause)
        row.value(ru)
        row.value(en)
        row.value(author)
        row.date(createdAt)
        row.date(retiredAt)
    }
}

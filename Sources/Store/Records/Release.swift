public import Foundation

/// A published version of the vendor's product, for which tickets may have waited (clause 2.3).
public struct Release: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The version, as tickets name it.
    public var version: String
    /// A word on it, one line.
    public var note: String?
    /// Who registered it.
    public var registeredBy: String
    /// When.
    public var registeredAt: Date

    /// A row with these values.
    public init(id: Int64? = nil, version: String, note: String?, registeredBy: String, registeredAt: Date) {
        self.id = id
        self.version = version
        self.note = note
        self.registeredBy = registeredBy
        self.registeredAt = registeredAt
    }
}

extension Release: NumberedRecord {
    public static let table = Table("release", columns: "id, version, note, registered_by, registered_at")

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        version = try row.value()
        note = row.optional()
        registeredBy = try row.value()
        registeredAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(version)
        row.value(note)
        row.value(registeredBy)
        row.date(registeredAt)
    }
}

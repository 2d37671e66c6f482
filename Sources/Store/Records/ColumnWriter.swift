public import Foundation
public import GRDB

/// Collects the columns of one row from left to right.
public struct ColumnWriter {
    private(set) var values: [DatabaseValue] = []

    /// The next column.
    public mutating func value(_ value: (some DatabaseValueConvertible)?) {
        values.append(value?.databaseValue ?? .null)
    }

    /// The next column, a word of a vocabulary.
    public mutating func value(_ value: some RawRepresentable<String>) {
        values.append(value.rawValue.databaseValue)
    }

    /// The next column, a time: whole milliseconds since 1970.
    public mutating func date(_ date: Date?) {
        values.append(date?.milliseconds.databaseValue ?? .null)
    }

    /// The next column, a value as JSON with sorted keys.
    public mutating func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        values.append(String(decoding: try encoder.encode(value), as: UTF8.self).databaseValue)
    }

    /// The next column, a value as JSON that may be missing.
    public mutating func optionalJSON(_ value: (some Encodable)?) throws {
        if let value { try json(value) } else { values.append(.null) }
    }

    /// The next column, a table of words as JSON; an empty one, which most are, costs nothing.
    public mutating func jsonTable<Value: Encodable>(_ value: [String: Value]) throws {
        if value.isEmpty { values.append("{}".databaseValue) } else { try json(value) }
    }
}

extension Date {
    /// The time that stands in the database as this number.
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    /// Whole milliseconds since 1970, as times stand in the database.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
}

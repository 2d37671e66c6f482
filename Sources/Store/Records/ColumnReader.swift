public import Foundation
public import GRDB
public import Regulation

/// Reads the columns of one row from left to right.
public struct ColumnReader {
    private let row: Row
    private var index = 0

    init(_ row: Row) {
        self.row = row
    }

    /// The next column.
    public mutating func value<Value: DatabaseValueConvertible & StatementColumnConvertible>() throws -> Value {
        guard let value: Value = optional() else { throw damaged() }
        return value
    }

    /// The next column, where it may be empty.
    public mutating func optional<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value? {
        defer { index += 1 }
        return row[index]
    }

    /// The next column, one of a vocabulary's words.
    public mutating func value<Value: RawRepresentable<String>>() throws -> Value {
        guard let value = Value(rawValue: try value()) else { throw damaged() }
        return value
    }

    /// The next column, one of a vocabulary's words, where it may be empty.
    public mutating func optionalWord<Value: RawRepresentable<String>>() throws -> Value? {
        let word: String? = optional()
        return try word.map { word in
            guard let value = Value(rawValue: word) else { throw damaged() }
            return value
        }
    }

    /// The next column, a time.
    public mutating func date() throws -> Date {
        guard let date = optionalDate() else { throw damaged() }
        return date
    }

    /// The next column, a time that may be missing.
    public mutating func optionalDate() -> Date? {
        let milliseconds: Int64? = optional()
        return milliseconds.map { Date(milliseconds: $0) }
    }

    /// The next column, a day: `2026-01-09`.
    public mutating func day() throws -> CivilDay {
        guard let day = try optionalDay() else { throw damaged() }
        return day
    }

    /// The next column, a day that may be missing.
    public mutating func optionalDay() throws -> CivilDay? {
        let text: String? = optional()
        return try text.map { text in
            guard let day = try? CivilDay(text) else { throw damaged() }
            return day
        }
    }

    /// The next column, a value written as JSON.
    public mutating func json<Value: Decodable>() throws -> Value {
        let text: String = try value()
        return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    /// The next column, a value written as JSON that may be missing.
    public mutating func optionalJSON<Value: Decodable>() throws -> Value? {
        let text: String? = optional()
        return try text.map { try JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
    }

    /// The next column, a table of words written as JSON.
    public mutating func jsonTable<Value: Decodable>() throws -> [String: Value] {
        let text: String = try value()
        return text == "{}" ? [:] : try JSONDecoder().decode([String: Value].self, from: Data(text.utf8))
    }

    private func damaged() -> StoreError {
        StoreError(.damaged, "column \(index) of a row holds what it never should")
    }
}

import Foundation
import Ledger
import Store

/// What the ledger tells of one row, by the names of its events' fields.
struct ToldRow {
    /// The texts; nil where a personal one was erased, which then stands nowhere to be compared with.
    private var fields: [String: String?] = [:]

    /// The row as the event tells it that made it.
    init(_ event: Event, _ further: [String: String] = [:]) {
        take(event)
        self["created"] = event.moment
        for (name, text) in further { self[name] = text }
    }

    /// A row that came with the schema, of which no event tells.
    init(fields: [String: String]) {
        self.fields = fields.mapValues(Optional.some)
    }

    /// Takes over all fields of a later event.
    mutating func take(_ event: Event) {
        for field in event.opening.fields { fields.updateValue(field.value, forKey: field.name) }
    }

    /// Takes over those fields of a later event that are of the row.
    mutating func take(_ event: Event, only names: some Swift.Collection<String>) {
        for field in event.opening.fields where names.contains(field.name) {
            fields.updateValue(field.value, forKey: field.name)
        }
    }

    subscript(name: String) -> String? {
        get { fields[name] ?? nil }
        set { fields.updateValue(newValue, forKey: name) }
    }

    /// The fields that the row has otherwise. What the ledger doesn't tell is nobody's word: events of older versions
    /// have fewer fields.
    func differences(from row: [String: String]) -> [String] {
        row.filter { name, text in
            guard case .some(.some(let told)) = fields[name] else { return false }
            return told != text
        }
        .keys.sorted()
    }
}

/// The rows of one table as the ledger tells them, by number.
struct ToldTable {
    private let what: String
    private(set) var rows: [Int64: ToldRow] = [:]

    /// A table of these things: `contact`.
    init(of what: String) {
        self.what = what
    }

    subscript(number: Int64) -> ToldRow? {
        get { rows[number] }
        set { rows[number] = newValue }
    }

    /// What differs between the table and the ledger, both ways.
    ///
    /// - Parameter fields: a row's fields, named as events name them.
    func problems<Record: NumberedRecord>(
        in records: [Record],
        _ fields: (Record) throws -> [String: String]
    ) -> [String] {
        var left = rows
        var problems: [String] = []
        for record in records {
            let name = "\(what) \(record.id ?? 0)"
            guard let told = left.removeValue(forKey: record.id ?? 0) else {
                problems.append("\(name) is in the tables, and not in the ledger")
                continue
            }
            do {
                let differences = told.differences(from: try fields(record))
                guard !differences.isEmpty else { continue }
                problems.append("\(name) is not what its events tell: \(differences.joined(separator: ", "))")
            } catch {
                problems.append("\(name) cannot be compared with its events: \(error)")
            }
        }
        return problems
            + left.keys.sorted().map { "\(what) \($0) is in the ledger, and not in the tables" }
    }
}

extension Event {
    /// A field that holds a row's number.
    func number(_ name: String) -> Int64? { opening[name].flatMap { Int64($0) } }

    /// When, as rows and fields tell it.
    var moment: String { at.told }
}

import Access

/// A table of separated values (RFC 4180), as spreadsheets write it: fields between quotation marks may hold separators, line
/// ends and doubled quotation marks.
///
/// The separator is the one of `;`, `,` and the tabulator that the first line has most of: Excel in a Russian Windows
/// writes semicolons.
struct SeparatedTable {
    /// One row, and the line of the file on which it begins, from 1.
    struct Row: Hashable {
        var line: Int
        var fields: [String]

        /// Whether nothing stands in it, as below the last row of a spreadsheet.
        var isBlank: Bool { fields.allSatisfy(\.isEmpty) }
    }

    /// The rows, in order.
    private(set) var rows: [Row] = []

    private var row = Row(line: 1, fields: [])
    private var field = String.UnicodeScalarView()
    private var line = 1
    /// The line on which an open quotation mark stands.
    private var quote: Int?

    /// Reads a table.
    ///
    /// - Throws: ``Refusal``: `tableRefused` for a quotation mark that is never closed.
    init(_ text: String) throws(Refusal) {
        let scalars = Array(text.unicodeScalars)
        let separator = Self.separator(of: scalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            index += 1
            switch scalar {
            case "\"" where quote != nil && next == "\"":
                field.append(scalar)
                index += 1
            case "\"" where quote != nil: quote = nil
            case _ where quote != nil:
                if scalar == "\n" { line += 1 }
                field.append(scalar)
            case "\"" where field.isEmpty: quote = line
            case separator: endField()
            case "\r" where next == "\n": break
            case "\r", "\n": endRow()
            default: field.append(scalar)
            }
        }
        if let quote { throw Refusal(.tableRefused, .quoteOpen, ["line": String(quote)]) }
        if !field.isEmpty || !row.fields.isEmpty { endRow() }
    }

    private mutating func endField() {
        row.fields.append(String(field).trimmed)
        field.removeAll(keepingCapacity: true)
    }

    private mutating func endRow() {
        endField()
        rows.append(row)
        line += 1
        row = Row(line: line, fields: [])
    }

    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        let first = scalars.prefix { $0 != "\n" && $0 != "\r" }
        let found = [";", ",", "\t"].map { (mark: Unicode.Scalar) in (mark, first.count { $0 == mark }) }
        return found.reduce(found[0]) { $1.1 > $0.1 ? $1 : $0 }.0
    }
}

extension String {
    /// The text without spaces at its ends, also those that don't break.
    fileprivate var trimmed: String {
        let isSpace = { (character: Character) in character == " " || character == "\u{A0}" }
        let front = drop(while: isSpace)
        return String(front.reversed().drop(while: isSpace).reversed())
    }
}

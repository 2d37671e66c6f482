/// Plain text as it stands in messages and terminals: headings, facts in columns, wrapped paragraphs, quotations.
///
/// The layout is deterministic, since the consent text is kept with the decision and may be signed later.
struct TextLayout {
    /// Columns that a paragraph fills; commands and scripts are never wrapped.
    static let width = 76

    private(set) var text = ""

    /// A heading in capitals, with an empty line before it; `rest` follows as it is.
    mutating func heading(_ words: String, _ rest: String = "") {
        if !text.isEmpty { text += "\n" }
        text += "\(words.uppercased())\(rest)\n"
    }

    /// A paragraph, wrapped at word boundaries.
    mutating func paragraph(_ words: String, indent: String = "") {
        for line in Self.wrapped(words, width: Self.width - indent.count) { text += "\(indent)\(line)\n" }
    }

    /// Paragraphs with a dash before each.
    mutating func list(_ items: [String]) {
        for item in items {
            for (number, line) in Self.wrapped(item, width: Self.width - 2).enumerated() {
                text += "\(number == 0 ? "-" : " ") \(line)\n"
            }
        }
    }

    /// Facts: a label and a value each, the values in one column.
    mutating func facts(_ facts: [(label: String, value: String)]) {
        let column = (facts.map(\.label.count).max() ?? 0) + 2
        for (label, value) in facts {
            text += "  \(label):\(String(repeating: " ", count: column - label.count - 1))\(value)\n"
        }
    }

    /// A person's words, marked as such on every line.
    mutating func quotation(_ label: String, _ words: String) {
        text += "  \(label):\n"
        for line in Self.wrapped(words, width: Self.width - 4) { text += "  > \(line)\n" }
    }

    /// Text that must stay as it is, each line behind a bar, so that it cannot imitate what stands around it.
    mutating func verbatim(_ lines: String, indent: String = "") {
        var rest = lines.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if rest.last?.isEmpty == true { rest.removeLast() }
        for line in rest {
            text += indent
            text += line.isEmpty ? "|" : "| "
            text += Substring(line)
            text += "\n"
        }
    }

    /// A line as it is.
    mutating func line(_ words: String = "") { text += "\(words)\n" }

    private static func wrapped(_ words: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        // Scalars, not graphemes: ten times as fast, and the same for the texts that get here.
        var columns = 0
        for word in words.split(separator: " ") {
            let more = word.unicodeScalars.count
            if columns > 0, columns + 1 + more > width {
                lines.append(line)
                (line, columns) = ("", 0)
            }
            if columns > 0 { line += " " }
            line += word
            columns += more + (columns > 0 ? 1 : 0)
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }
}

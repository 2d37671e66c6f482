import Redaction

extension RuleReading {
    mutating func readINI(_ targets: [String: FactTarget], _ answer: AnswerText) {
        let text = INIText(answer.lines)
        for path in targets.keys { if let entry = text[path] { mark([entry.line]) } }
        add(targets) { text[$0]?.value }
    }

    mutating func readJSON(_ targets: [String: FactTarget], _ answer: AnswerText) {
        let root = JSONReader.value(of: answer.text)
        add(targets) { path in
            guard let path = JSONPath(path), let values = root?.scalars(at: path) else { return nil }
            return path.isList ? ListValue.text(of: values) : values.first
        }
    }

    mutating func readXML(_ targets: [String: FactTarget], _ answer: AnswerText) {
        let root = XMLReader.root(of: answer.text)
        add(targets) { path in
            guard let path = XMLPath(path), let values = root?.values(at: path) else { return nil }
            return path.isList ? ListValue.text(of: values) : values.first
        }
    }

    /// Rows with too few columns are no rows.
    mutating func readTable(_ table: TableRule, _ answer: AnswerText) {
        guard let split = try? LinearPattern(table.split) else { return add(table.fact, nil) }
        let rows = answer.lines.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }
        var entries: [String] = []
        for (number, line) in rows.dropFirst(table.hasHeader ? 1 : 0) {
            guard let cells = table.cells(of: String(line.trimmed), split) else { continue }
            entries.append(Placeholder.replace(in: table.show, with: cells))
            mark([number])
        }
        add(table.fact, ListValue.text(of: entries))
    }
}

extension TableRule {
    /// The columns of a row by name; the last one takes the rest.
    fileprivate func cells(of row: String, _ split: LinearPattern) -> [String: String]? {
        let bytes = Array(row.utf8)
        var cells: [String: String] = [:]
        var start = 0
        for (index, name) in columns.enumerated() {
            guard index < columns.count - 1 else {
                cells[name] = String(decoding: bytes[start...], as: UTF8.self)
                return cells
            }
            guard let gap = split.firstMatch(in: bytes, from: start)?.range, !gap.isEmpty else { return nil }
            cells[name] = String(decoding: bytes[start..<gap.lowerBound], as: UTF8.self)
            start = gap.upperBound
        }
        return cells
    }
}

import Redaction

extension RuleReading {
    /// The last record that matches; what stands before the first record is none.
    mutating func readRecords(
        _ start: String,
        _ last: String,
        _ targets: [String: FactTarget],
        _ answer: AnswerText
    ) {
        let pattern = try? LinearPattern(last)
        for lines in records(from: start, answer).reversed() {
            let record = answer.lines[lines].joined(separator: "\n")
            guard let match = pattern?.firstMatch(in: record) else { continue }
            mark(lines)
            return add(targets) { match[$0] }
        }
        add(targets) { _ in nil }
    }

    /// No match is a count too: nought.
    mutating func readCount(_ pattern: String, _ start: String?, _ target: FactTarget, _ answer: AnswerText) {
        guard let compiled = try? LinearPattern(pattern) else { return add(target, nil) }
        let parts = start.map { records(from: $0, answer) } ?? answer.lines.indices.map { $0..<$0 + 1 }
        let found = parts.filter { compiled.firstMatch(in: answer.lines[$0].joined(separator: "\n")) != nil }
        for lines in found { mark(lines) }
        add(target, String(found.count))
    }

    /// The lines of each record.
    private func records(from start: String, _ answer: AnswerText) -> [Range<Int>] {
        guard let start = try? LinearPattern(start) else { return [] }
        let starts = answer.lines.indices.filter {
            start.firstMatch(in: String(answer.lines[$0]), anchor: .start) != nil
        }
        return zip(starts, starts.dropFirst() + [answer.lines.count]).map { $0..<$1 }
    }
}

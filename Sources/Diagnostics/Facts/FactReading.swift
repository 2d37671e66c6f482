import Redaction

/// One fact that a rule looks for, and what it found.
struct FactReading {
    let target: FactTarget
    let value: String?

    /// What all rules find in a text. A pattern that does not compile finds nothing; the linter refuses it before.
    static func all(_ rules: [FactRule], in text: String, brokerTime: Int?) -> [FactReading] {
        let text = text.replacing("\r\n", with: "\n")
        return rules.flatMap { readings(of: $0, in: text, brokerTime) }
    }

    private static func readings(of rule: FactRule, in text: String, _ brokerTime: Int?) -> [FactReading] {
        switch rule {
        case .pattern(let pattern, let facts):
            let match = match(pattern, text)
            return facts.sorted { $0.key < $1.key }.map { FactReading($1, match?[$0]) }
        case .keys(let separator, let facts):
            let values = values(in: text, separator)
            return facts.sorted { $0.key < $1.key }.map { FactReading($1, values[$0]) }
        case .list(let pattern, let show, let fact):
            return [FactReading(fact, list(pattern, show, text))]
        case .ini, .json, .xml, .table, .count, .records, .block: return rule.targets.map { FactReading($0, nil) }
        case .age(let pattern, _, let fact):
            let match = match(pattern, text)
            guard let now = seconds(match?["now"]), let then = seconds(match?["then"]) else {
                return [FactReading(fact, nil)]
            }
            return [FactReading(fact, String((now - then) / 86_400))]
        case .skew(let pattern, let fact):
            guard let brokerTime else { return [] }
            return [FactReading(fact, seconds(match(pattern, text)?["now"]).map { String($0 - brokerTime) })]
        }
    }

    private init(_ target: FactTarget, _ text: String?) {
        self.target = target
        value = text.flatMap(target.kind.value(of:))
    }

    private static func match(_ pattern: String, _ text: String) -> LinearPattern.Match? {
        (try? LinearPattern(pattern))?.firstMatch(in: text)
    }

    private static func values(in text: String, _ separator: String) -> [String: String] {
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let cut = line.firstRange(of: separator) else { continue }
            var value = line[cut.upperBound...]
            if value.count > 1, let quote = value.first, quote == value.last, quote == "\"" || quote == "'" {
                value = value.dropFirst().dropLast()
            }
            let key = String(line[..<cut.lowerBound])
            if values[key] == nil { values[key] = String(value) }
        }
        return values
    }

    /// The most entries of a list; more are cut, and counted at its end.
    private static let mostEntries = 60

    private static func list(_ pattern: String, _ show: String, _ text: String) -> String? {
        guard let matches = (try? LinearPattern(pattern))?.matches(in: text), !matches.isEmpty else { return nil }
        let names = Placeholder.names(in: show)
        let entries = Set(
            matches.map { match in
                Placeholder.replace(in: show, with: Dictionary(names.map { ($0, match[$0] ?? "") }) { $1 })
            }
        )
        // Numbers in their order, before everything else.
        let sorted = entries.sorted { (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1) }
        var value = ""
        for (index, entry) in sorted.enumerated() {
            guard index < mostEntries, value.count + entry.count + 12 < FactKind.longestValue else {
                return value + ", +\(sorted.count - index)"
            }
            value += (index == 0 ? "" : ", ") + entry
        }
        return value
    }

    private static func seconds(_ text: String?) -> Int? {
        text.flatMap { $0.utf8.count <= 12 ? Int($0) : nil }
    }
}

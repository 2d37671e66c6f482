import Redaction

/// Refuses rules that cannot work.
enum RuleLinter {
    /// What is wrong with a rule.
    static func flaws(in rule: FactRule) -> [LintFlaw] {
        switch rule {
        case .keys, .block: []
        case .pattern(let pattern, let facts): flaws(in: pattern, needing: facts.keys.sorted())
        case .list(let pattern, let show, _): flaws(in: pattern, needing: Placeholder.names(in: show))
        case .age(let pattern, let form, _): flaws(in: pattern, needing: form == nil ? ["now", "then"] : ["then"])
        case .skew(let pattern, _): flaws(in: pattern, needing: ["now"])
        case .records(let start, let last, let facts):
            flaws(in: start, needing: []) + flaws(in: last, needing: facts.keys.sorted())
        case .count(let pattern, let start, _):
            flaws(in: pattern, needing: []) + (start.map { flaws(in: $0, needing: []) } ?? [])
        case .table(let table): flaws(in: table)
        case .ini(let facts):
            facts.keys.sorted().filter { !$0.contains("/") || $0.hasSuffix("/") }
                .map { LintFlaw(.invalidValue, "looks for '\($0)', which is no Section/Key") }
        case .json(let facts): pathFlaws(facts, "JSON") { JSONPath($0)?.isList }
        case .xml(let facts): pathFlaws(facts, "XML") { XMLPath($0)?.isList }
        }
    }

    private static func flaws(in source: String, needing groups: [String]) -> [LintFlaw] {
        do {
            let pattern = try LinearPattern(source)
            return Set(groups).sorted().filter { pattern.groupNumbers[$0] == nil }
                .map { LintFlaw(.patternRefused, "has a pattern without the group '\($0)': \(source)") }
        } catch {
            return [LintFlaw(.patternRefused, "has a wrong pattern: \(error)")]
        }
    }

    private static func flaws(in table: TableRule) -> [LintFlaw] {
        var flaws = flaws(in: table.split, needing: [])
        if flaws.isEmpty, (try? LinearPattern(table.split))?.isMatch(whole: "") == true {
            flaws.append(LintFlaw(.patternRefused, "splits a table where nothing is: \(table.split)"))
        }
        if table.columns.isEmpty || Set(table.columns).count < table.columns.count {
            flaws.append(LintFlaw(.invalidValue, "has a table without columns, or with two of one name"))
        }
        for name in Placeholder.names(in: table.show) where !table.columns.contains(name) {
            flaws.append(LintFlaw(.invalidValue, "shows the column '\(name)', which its table lacks"))
        }
        return flaws
    }

    /// - Parameter isList: whether a path may lead to several values; nil where it is none.
    private static func pathFlaws(
        _ facts: [String: FactTarget],
        _ name: String,
        _ isList: (String) -> Bool?
    ) -> [LintFlaw] {
        facts.sorted { $0.key < $1.key }.compactMap { path, target in
            guard let isList = isList(path) else {
                return LintFlaw(.invalidValue, "looks for '\(path)', which is no path in \(name)")
            }
            guard isList == (target.kind == .list) else {
                return LintFlaw(.invalidValue, "has '\(path)' as a \(target.kind.rawValue); '[]' and lists go together")
            }
            return nil
        }
    }
}

extension FactRule {
    /// Whether what it finds stands on no line in particular.
    var isWithoutLines: Bool {
        switch self {
        case .json, .xml: true
        default: false
        }
    }
}

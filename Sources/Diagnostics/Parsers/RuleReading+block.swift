import Redaction
import Regulation

extension RuleReading {
    /// A text without any of the block's facts is no block.
    mutating func readBlock(_ block: KnownBlock, _ answer: AnswerText) {
        let claimed = ClaimedFacts(reading: answer.text)
        var values: [String: String] = [:]
        for fact in claimed.facts {
            let name = fact.name.rawValue
            guard values[name] == nil else { continue }
            values[name] = fact.value
            mark([fact.line - 1].filter(answer.lines.indices.contains))
        }
        if let line = answer.lines.first(where: { $0.contains("КПК") }) {
            values["exchange.base_code"] = Self.baseCode.firstMatch(in: String(line))?.text
        }
        if let system = values["os.name"] {
            values["os.build"] = Self.build.firstMatch(in: system)?["build"]
            values["os.version"] = Self.systemVersion.firstMatch(in: system)?["version"]
        }
        for target in block.targets {
            add(FactTarget(name: target.name, kind: target.kind, isRequired: values.isEmpty), values[target.name])
        }
    }

    private static let baseCode = constant("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
    private static let build = constant(#"(?i)build (?P<build>\d+)"#)
    private static let systemVersion = constant(#"(?i)version (?P<version>\d+(?:\.\d+)+)"#)

    private static func constant(_ pattern: String) -> LinearPattern {
        do {
            return try LinearPattern(pattern)
        } catch {
            preconditionFailure("a pattern of the program itself is wrong: \(error)")
        }
    }
}

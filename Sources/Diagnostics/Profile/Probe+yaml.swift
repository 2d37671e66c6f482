import Redaction

extension Probe {
    /// The longest command, in characters.
    static let longestCommand = 400

    init(_ node: StrictNode) throws(ProfileError) {
        let pairs = try node.pairs()
        let name = pairs.first { $0.key == "id" }
        let path =
            try name.map { pair throws(ProfileError) in "probe '\(try pair.value.text(longest: 41))'" } ?? node.path
        let fields = try Fields(
            node,
            ["id", "part", "seconds", "bytes", "sensitivity", "clause", "consent"],
            optional: ["platform", "argv", "shell", "errors", "encoding", "keep", "redact", "facts"],
            path: path
        )
        id = try fields["id"].name("-")
        part = try fields["part"].choice(Part.self)
        platform = try fields.optional("platform")?.choice(Platform.self) ?? .posix
        timeLimit = try fields["seconds"].integer(1...60)
        cap = try fields["bytes"].integer(1...(1 << 20))
        errorCap = try fields.optional("errors")?.integer(0...4096) ?? 0
        encoding = try fields.optional("encoding")?.choice(AnswerEncoding.self) ?? .auto
        keep = try fields.optional("keep")?.choice(Keeping.self) ?? .text
        var redact: [RedactionClass] = []
        for element in try fields.optional("redact")?.elements() ?? [] {
            redact.append(try element.choice(RedactionClass.self))
        }
        self.redact = redact
        sensitivity = try fields["sensitivity"].choice(Sensitivity.self)
        clause = try fields["clause"].text(longest: 20)
        consent = try fields["consent"].sentence()
        command = try Self.command(fields, path, line: node.line)
        var rules: [FactRule] = []
        for rule in try fields.optional("facts")?.elements() ?? [] { rules.append(try FactRule(rule)) }
        self.rules = rules
    }

    private static func command(_ fields: Fields, _ path: String, line: Int?) throws(ProfileError) -> Command {
        switch (fields.optional("argv"), fields.optional("shell")) {
        case (let argv?, nil):
            var words: [String] = []
            for element in try argv.elements() { words.append(try element.text(longest: longestCommand)) }
            guard !words.isEmpty else { throw argv.error(.invalidValue, "has to name a command") }
            return .argv(words)
        case (nil, let shell?): return .shell(try shell.text(longest: longestCommand))
        default:
            throw ProfileError(code: .missingKey, line: line, context: "\(path) needs either 'argv' or 'shell'")
        }
    }
}

extension FactRule {
    init(_ node: StrictNode) throws(ProfileError) {
        guard let kind = try node.pairs().first?.key else { throw node.error(.missingKey, "is empty") }
        switch kind {
        case "pattern":
            let fields = try Fields(node, ["pattern", "groups"])
            self = .pattern(try fields["pattern"].text(), facts: try FactTarget.all(fields["groups"]))
        case "separator":
            let fields = try Fields(node, ["separator", "keys"])
            self = .keys(
                separator: try fields["separator"].text(longest: 4),
                facts: try FactTarget.all(fields["keys"])
            )
        case "list":
            let fields = try Fields(node, ["list", "show", "fact"], optional: ["optional"])
            self = .list(
                try fields["list"].text(),
                show: try fields["show"].text(longest: 200),
                fact: try FactTarget(fields, kind: .list)
            )
        case "age":
            let fields = try Fields(node, ["age", "fact"], optional: ["optional"])
            self = .age(try fields["age"].text(), fact: try FactTarget(fields, kind: .integer))
        case "skew":
            let fields = try Fields(node, ["skew", "fact"], optional: ["optional"])
            self = .skew(try fields["skew"].text(), fact: try FactTarget(fields, kind: .integer))
        default:
            throw node.error(.unknownKey, "has to begin with 'pattern', 'separator', 'list', 'age' or 'skew'")
        }
    }
}

extension FactTarget {
    init(_ fields: Fields, kind: FactKind) throws(ProfileError) {
        try self.init(
            name: fields["fact"].factName(),
            kind: kind,
            isRequired: fields.optional("optional").map { node throws(ProfileError) in try !node.isTrue() } ?? true
        )
    }

    /// `GROUP: {fact: NAME, type: TYPE}`, one for each group or key.
    static func all(_ node: StrictNode) throws(ProfileError) -> [String: FactTarget] {
        var targets: [String: FactTarget] = [:]
        for (key, value) in try node.pairs() {
            let fields = try Fields(value, ["fact", "type"], optional: ["optional"])
            targets[key] = try FactTarget(fields, kind: fields["type"].choice(FactKind.self))
        }
        guard !targets.isEmpty else { throw node.error(.missingKey, "names no fact") }
        return targets
    }
}

extension StrictNode {
    /// Names with points between them: `server.version`.
    func factName() throws(ProfileError) -> String {
        let text = try text(longest: 60)
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            try check(name: String(part), "_")
        }
        return text
    }
}

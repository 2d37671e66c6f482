extension FactRule {
    /// The keys that say what kind a rule is, the telling ones first: a `count` may have `records` beside it.
    private static let kinds = [
        "pattern", "separator", "list", "age", "skew", "ini", "json", "xml", "table", "count", "records", "block",
    ]

    init(_ node: StrictNode) throws(ProfileError) {
        let keys = try Set(node.pairs().map(\.key))
        switch Self.kinds.first(where: keys.contains) {
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
            let fields = try Fields(node, ["age", "fact"], optional: ["optional", "date"])
            self = .age(
                try fields["age"].text(),
                form: try fields.optional("date")?.choice(DateForm.self),
                fact: try FactTarget(fields, kind: .integer)
            )
        case "skew":
            let fields = try Fields(node, ["skew", "fact"], optional: ["optional"])
            self = .skew(try fields["skew"].text(), fact: try FactTarget(fields, kind: .integer))
        case let kind?: self = try Self.structured(kind, node)
        case nil: throw node.error(.unknownKey, "has to have one of \(Self.kinds.joined(separator: ", "))")
        }
    }

    private static func structured(_ kind: String, _ node: StrictNode) throws(ProfileError) -> FactRule {
        switch kind {
        case "ini": return .ini(try FactTarget.all(Fields(node, ["ini"])["ini"]))
        case "json": return .json(try FactTarget.all(Fields(node, ["json"])["json"]))
        case "xml": return .xml(try FactTarget.all(Fields(node, ["xml"])["xml"]))
        case "table": return .table(try TableRule(node))
        case "count":
            let fields = try Fields(node, ["count", "fact"], optional: ["optional", "records"])
            return .count(
                try fields["count"].text(),
                records: try fields.optional("records")?.text(),
                fact: try FactTarget(fields, kind: .integer)
            )
        case "records":
            let fields = try Fields(node, ["records", "last", "groups"])
            return .records(
                try fields["records"].text(),
                last: try fields["last"].text(),
                facts: try FactTarget.all(fields["groups"])
            )
        default: return .block(try Fields(node, ["block"])["block"].choice(KnownBlock.self))
        }
    }
}

extension TableRule {
    init(_ node: StrictNode) throws(ProfileError) {
        let outer = try Fields(node, ["table", "show", "fact"], optional: ["optional"])
        let fields = try Fields(outer["table"], ["columns"], optional: ["header", "split"])
        var columns: [String] = []
        for column in try fields["columns"].elements() {
            let name = try column.text(longest: 41)
            try column.check(name: name, "_")
            columns.append(name)
        }
        self.columns = columns
        hasHeader = try fields.optional("header")?.isTrue() ?? false
        split = try fields.optional("split")?.text(longest: 60) ?? #"\s+"#
        show = try outer["show"].text(longest: 200)
        fact = try FactTarget(outer, kind: .list)
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

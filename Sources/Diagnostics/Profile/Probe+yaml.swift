import Redaction

extension Probe {
    init(_ node: StrictNode) throws(ProfileError) {
        let pairs = try node.pairs()
        let name = pairs.first { $0.key == "id" }
        let path =
            try name.map { pair throws(ProfileError) in "probe '\(try pair.value.text(longest: 41))'" } ?? node.path
        let fields = try Fields(
            node,
            ["id", "part", "seconds", "bytes", "sensitivity", "clause", "consent"],
            optional: Command.keys + [
                "platform", "variants", "errors", "encoding", "keep", "redact", "facts",
            ],
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
        command = try Command(fields, path, line: node.line)
        var variants: [Variant] = []
        for element in try fields.optional("variants")?.elements() ?? [] { variants.append(try Variant(element)) }
        self.variants = variants
        var rules: [FactRule] = []
        for rule in try fields.optional("facts")?.elements() ?? [] { rules.append(try FactRule(rule)) }
        self.rules = rules
    }
}

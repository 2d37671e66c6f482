extension ProfileTest {
    /// The most tests of a profile.
    static let most = 200

    static func all(_ node: StrictNode?) throws(ProfileError) -> [ProfileTest] {
        var tests: [ProfileTest] = []
        for element in try node?.elements() ?? [] {
            let test = try ProfileTest(element)
            guard !tests.contains(where: { $0.name == test.name }) else {
                throw element.error(.duplicate, "has the name of another test")
            }
            tests.append(test)
        }
        if let node, tests.count > most { throw node.error(.invalidValue, "has to have at most \(most) tests") }
        return tests
    }

    private init(_ node: StrictNode) throws(ProfileError) {
        let fields = try Fields(
            node,
            ["name", "answers", "expect"],
            optional: ["platform", "inputs", "now", "claimed", "known"]
        )
        name = try fields["name"].text(longest: 120)
        platform = try fields.optional("platform")?.choice(Platform.self) ?? .posix
        inputs = try fields.optional("inputs")?.textsByName(longest: 1024) ?? [:]
        brokerTime = try fields.optional("now")?.integer(0...99_999_999_999)
        var answers: [String: Answer] = [:]
        for (probe, value) in try fields["answers"].pairs() { answers[probe] = try Answer(value) }
        self.answers = answers
        claimed = try fields.optional("claimed")?.textsByName(longest: FactKind.longestValue) ?? [:]
        known = try fields.optional("known")?.textsByName(longest: FactKind.longestValue) ?? [:]
        expectation = try Expectation(fields["expect"])
    }
}

extension ProfileTest.Answer {
    fileprivate init(_ node: StrictNode) throws(ProfileError) {
        let fields = try Fields(node, [], optional: ["text", "encoding", "exit", "errors", "unknown"])
        text = try fields.optional("text")?.rawText(longest: 64 << 10) ?? ""
        encoding = try fields.optional("encoding")?.choice(AnswerEncoding.self) ?? .utf8
        exitStatus = try fields.optional("exit")?.integer(0...255) ?? 0
        errors = try fields.optional("errors")?.rawText(longest: 4096) ?? ""
        failure = try fields.optional("unknown")?.choice(UnknownReason.self)
    }
}

extension ProfileTest.Expectation {
    fileprivate init(_ node: StrictNode) throws(ProfileError) {
        let fields = try Fields(
            node,
            [],
            optional: ["facts", "unknown", "findings", "absent", "lacks", "hidden"]
        )
        facts = try fields.optional("facts")?.textsByName(longest: FactKind.longestValue) ?? [:]
        for (probe, value) in try fields.optional("unknown")?.pairs() ?? [] {
            unknown[probe] = try value.choice(UnknownReason.self)
        }
        findings = try fields.optional("findings")?.textsByName(longest: 20) ?? [:]
        absent = try fields.optional("absent")?.texts(longest: 60) ?? []
        lacks = try fields.optional("lacks")?.texts(longest: 200) ?? []
        for (name, value) in try fields.optional("hidden")?.pairs() ?? [] {
            hidden[name] = try value.integer(0...1_000_000)
        }
    }
}

extension StrictNode {
    fileprivate func textsByName(longest: Int) throws(ProfileError) -> [String: String] {
        var texts: [String: String] = [:]
        for (key, value) in try pairs() { texts[key] = try value.text(longest: longest, mayBeEmpty: true) }
        return texts
    }
}

import Testing

@testable import Diagnostics

@Suite struct ConditionTests {
    static func known(_ facts: [String: String], _ kinds: [String: FactKind] = [:]) -> KnownFacts {
        var known = KnownFacts()
        for (name, value) in facts {
            known.know(name, KnownFacts.Entry(value, kind: kinds[name] ?? .text, source: .collected))
        }
        return known
    }

    static func truth(_ text: String, _ facts: KnownFacts) throws -> Truth {
        try Condition(text).judge(by: facts) { _ in nil }.truth
    }

    /// Each fact of a case: `y`, `n`, or not known.
    static func facts(_ letters: some Sequence<Character>) -> KnownFacts {
        let values = zip(["a.x", "b.x", "c.x", "d.x"], letters).filter { $0.1 != "?" }
        return known(Dictionary(uniqueKeysWithValues: values.map { ($0.0, $0.1 == "y" ? "yes" : "no") }))
    }

    static let cases: [[Character]] = {
        let letters: [Character] = ["y", "n", "?"]
        return letters.flatMap { a in letters.flatMap { b in letters.flatMap { c in letters.map { [a, b, c, $0] } } } }
    }()

    @Test func `the truth of every condition is that of another implementation, in all cases`() throws {
        for vector in ConditionVectors.all {
            let condition = try Condition(vector.text)
            let truths = Self.cases.map { letters -> Character in
                switch condition.judge(by: Self.facts(letters), { _ in nil }).truth {
                case .yes: "y"
                case .no: "n"
                case .unknown: "?"
                }
            }
            #expect(String(truths) == vector.truths, "\(vector.text)")
        }
    }

    @Test func `what is decided stays so, whatever the missing facts turn out to be`() throws {
        for vector in ConditionVectors.all {
            let condition = try Condition(vector.text)
            let truths = Dictionary(uniqueKeysWithValues: zip(Self.cases, vector.truths))
            for letters in Self.cases where letters.contains("?") {
                let judgement = condition.judge(by: Self.facts(letters)) { _ in nil }
                #expect((judgement.truth == .unknown) == !judgement.lacks.isEmpty)
                guard judgement.truth != .unknown else { continue }
                let completions = Self.cases.filter { other in
                    !other.contains("?") && zip(letters, other).allSatisfy { $0 == "?" || $0 == $1 }
                }
                #expect(completions.allSatisfy { truths[$0] == (judgement.truth == .yes ? "y" : "n") })
            }
        }
    }

    @Test func `versions are compared number by number`() throws {
        for vector in ConditionVectors.versions {
            let one = try #require(VersionNumber(vector.one))
            let other = try #require(VersionNumber(vector.other))
            #expect((one < other) == (vector.order == "<"), "\(vector)")
            #expect((one == other) == (vector.order == "="), "\(vector)")
        }
    }

    @Test(arguments: [
        ("9.2", "9.2p1"), ("9.2p1", "9.3"), ("9.2p9", "9.2p10"), ("5.5.40", "5.5.40b"), ("5.5.40b", "5.5.41"),
    ])
    func `letters behind a number come after it and before the next`(one: String, other: String) throws {
        #expect(try #require(VersionNumber(one)) < #require(VersionNumber(other)))
    }

    @Test(arguments: [
        "", ".", "5..5", "5.5.", "v5", "5.5 ", "5.b", "99999999999999999999", "5.5\r\n", "5.\u{665}", "1,5",
    ])
    func `what is no version is none`(text: String) {
        #expect(VersionNumber(text) == nil)
    }

    @Test(arguments: [
        ("server.version > 5.5.9", Truth.yes), ("server.version == 5.5.70.0", .yes), ("server.version >= 6", .no),
        ("server.version < 5.6", .yes), ("age.days > 14", .yes), ("age.days > 14.5", .yes), ("age.days == 15.0", .yes),
        ("age.days < -3", .no), ("edition.name == 'УТ 11'", .yes), ("edition.name != 'УТ 11'", .no),
        ("edition.name contains 'УТ'", .yes), ("edition.name matches '^УТ 1[01]$'", .yes),
        ("edition.name in ('УНФ', 'УТ 11')", .yes), ("server.version in (5.5.1, 5.5.2)", .no),
        ("list.all contains 'b'", .yes), ("list.all contains 'bb'", .no), ("list.all matches '^c'", .yes),
        ("count(list.all) == 3", .yes), ("list.cut contains 'a'", .yes), ("list.cut contains 'z'", .unknown),
        ("list.cut matches 'z'", .unknown), ("count(list.cut) == 9", .yes), ("count(age.days) == 1", .unknown),
        ("known(server.version)", .yes), ("unknown(server.version)", .no), ("known(no.such)", .no),
        ("unknown(no.such)", .yes), ("no.such == 1", .unknown), ("not no.such == 1", .unknown),
        // Unlike kinds: nobody can say, not even that they differ.
        ("edition.name == 5.5.70", .unknown), ("edition.name != 5", .unknown), ("server.version == 'УТ 11'", .unknown),
        ("age.days == 'x'", .unknown), ("edition.name < age.days", .unknown), ("edition.name < edition.name", .no),
        // A text that says a number is no number.
        ("text.number > 4", .unknown), ("text.number == '5'", .yes),
        ("known(claimed(server.version))", .yes), ("known(claimed(age.days))", .no),
        ("claimed(server.version) == server.version", .no), ("claimed(server.version) < server.version", .yes),
        ("claimed(server.version) == 5.5.40", .yes), ("claimed(edition.name) == edition.name", .yes),
        ("claimed(age.days) == 1", .unknown), ("claimed(text.number) > 4", .yes),
    ])
    func `facts are compared by their kinds`(text: String, truth: Truth) throws {
        var facts = Self.known(
            [
                "server.version": "5.5.70", "age.days": "15", "edition.name": "УТ 11", "list.all": "a, b, c",
                "list.cut": "a, b, +7", "text.number": "5",
            ],
            ["server.version": .version, "age.days": .integer, "list.all": .list, "list.cut": .list]
        )
        facts.claim("server.version", "5.5.40")
        facts.claim("edition.name", "УТ 11")
        facts.claim("text.number", "5")
        #expect(try Self.truth(text, facts) == truth)
    }

    @Test(arguments: [
        "", " ", "and", "a.x", "a.x ==", "== 1", "a.x = 1", "a.x == 1 and", "a.x == 1 or or b.x == 1", "(a.x == 1",
        "a.x == 1)", "a.x == 'open", "a.x == yes no", "1 == 1", "'a' == 'b'", "yes == yes", "a.x < 'text'",
        "a.x == maybe", "known a.x", "known(1)", "known(yes)", "known(count(a.x))", "unknown(outcome(z))",
        "count(yes) > 1",
        "claimed(version) == 1", "a.x in ()", "a.x in (1", "a.x in 1", "a.x contains 5", "a.x contains ''",
        "a.x matches '('", "a.x matches '(?=a)'", "a.x < b.x < c.x", "not", "a.x == \"text\"", "a.x == 1 # comment",
        "a.x == 5..5", "a.x == $(id)", "outcome() == fail", "a.x == 1;", "a.x\u{A0}== 1", "а.x == 1",
    ])
    func `what is no condition is refused, with the place`(text: String) {
        #expect(throws: ConditionError.self) { try Condition(text) }
    }

    @Test func `depth and length are bounded`() throws {
        let deep = { String(repeating: "(", count: $0) + "a.x == 1" + String(repeating: ")", count: $0) }
        #expect(throws: Never.self) { try Condition(deep(Condition.deepest - 1)) }
        #expect(throws: ConditionError.self) { try Condition(deep(Condition.deepest)) }
        #expect(throws: ConditionError.self) { try Condition(String(repeating: "not ", count: 100) + "a.x == 1") }
        let long = Array(repeating: "a.x == 1", count: 80).joined(separator: " or ")
        #expect(throws: ConditionError.self) { try Condition(long) }
    }

    @Test func `an error tells the column`() {
        do {
            _ = try Condition("a.x == 1 and b.x")
            Issue.record("it was read")
        } catch {
            #expect(error.column == 17)
        }
    }
}

import Regulation
import Testing

@testable import Diagnostics

@Suite struct AnalysisTests {
    static func profile(_ analyzers: String) -> String {
        ProfileTests.text(
            "facts: [{pattern: '(?P<d>.+) (?P<v>.+)', groups: {d: {fact: age.days, type: integer}, v: {fact: my.version, type: version}}}]"
        ) + "\n" + analyzers
    }

    static let two = """
        analyzers:
          - id: old
            clause: "4.1"
            title: {ru: Возраст, en: Age}
            outcomes:
              - when: age.days > 30
                result: fail
                say: {ru: 'Не обновлялся ${age.days} дн.', en: 'Not updated for ${age.days} days'}
                page: https://wiki.mobi-c.ru/x
                reply: {ru: "Обновите.\\nСпасибо.", en: 'Update it, ${no.such}.'}
                deferral: informationMissing
                raise: dataExchange
              - when: age.days > 14
                result: warn
                say: {ru: Скоро, en: Soon}
          - id: chained
            clause: "2.2"
            title: {ru: Связка, en: Chain}
            outcomes:
              - when: outcome(old) == fail and server.version < 5.5.40
                result: warn
                say: {ru: Обе беды, en: Both}
        """

    static func findings(_ text: String, _ facts: KnownFacts) throws -> [String: Finding] {
        let profile = try Profile(yaml: profile(text.replacing("no.such", with: "mobile.version")))
        let findings = Analysis(of: facts, by: profile.analyzers).findings
        return Dictionary(uniqueKeysWithValues: findings.map { ($0.analyzer, $0) })
    }

    static func facts(_ days: String?, _ version: String?) -> KnownFacts {
        var facts = KnownFacts()
        if let days { facts.know("age.days", KnownFacts.Entry(days, kind: .integer, source: .collected)) }
        if let version {
            facts.know(
                "server.version",
                earlier: KnownFacts.Entry(version, kind: .version, source: .earlier, collection: 7)
            )
        }
        return facts
    }

    @Test(arguments: ["https://evil.example/login", "see WWW.evil.example now"])
    func `a machine's words never become a link in a letter`(value: String) throws {
        var facts = Self.facts("31", nil)
        facts.know("mobile.version", KnownFacts.Entry(value, kind: .text, source: .collected))
        let reply = try #require(try Self.findings(Self.two, facts)["old"]?.reply)
        #expect(reply.en == "Update it, ?.")
        facts.know("mobile.version", KnownFacts.Entry("97", kind: .text, source: .collected))
        #expect(try Self.findings(Self.two, facts)["old"]?.reply?.en == "Update it, 97.")
    }

    @Test(
        arguments: [
            ("31", FindingResult.fail, 1), ("15", .warn, 2), ("14", .pass, nil), (nil, .unknown, nil),
        ] as [(String?, FindingResult, Int?)]
    )
    func `the first outcome that holds is drawn`(days: String?, result: FindingResult, outcome: Int?) throws {
        let finding = try #require(try Self.findings(Self.two, Self.facts(days, nil))["old"])
        #expect(finding.result == result && finding.outcome == outcome)
        #expect(finding.lacks == (days == nil ? [Lack(fact: "age.days", reason: Lack.notAsked)] : []))
        #expect(finding.evidence.map(\.value) == (days.map { [$0] } ?? []))
        #expect((finding.say != nil) == (outcome != nil))
    }

    @Test func `a finding says the values and proposes what the outcome proposes`() throws {
        let finding = try #require(try Self.findings(Self.two, Self.facts("31", nil))["old"])
        #expect(finding.say == Sentence(ru: "Не обновлялся 31 дн.", en: "Not updated for 31 days"))
        #expect(finding.reply == Sentence(ru: "Обновите.\nСпасибо.", en: "Update it, ?."))
        #expect(finding.deferral == .informationMissing && finding.raise == .dataExchange)
        #expect(finding.page == "https://wiki.mobi-c.ru/x" && finding.proposes)
    }

    @Test(
        arguments: [
            ("31", "5.5.39", FindingResult.warn), ("31", "5.5.40", .pass), ("31", nil, .unknown), ("3", nil, .pass),
            (nil, "5.5.39", .unknown), (nil, "5.5.41", .pass),
        ] as [(String?, String?, FindingResult)]
    )
    func `an outcome of another analyzer counts, and an unknown one is unknown`(
        days: String?,
        version: String?,
        result: FindingResult
    ) throws {
        let finding = try #require(try Self.findings(Self.two, Self.facts(days, version))["chained"])
        #expect(finding.result == result)
        if result == .warn {
            #expect(finding.evidence.map(\.source) == [.concluded, .earlier])
            #expect(finding.evidence.last?.collection == 7)
        }
    }

    @Test func `an older answer is none to a question that got no answer today`() {
        var facts = KnownFacts()
        facts.lack("age.days", because: "timeOut")
        facts.know("age.days", earlier: KnownFacts.Entry("3", kind: .integer, source: .earlier, collection: 1))
        #expect(facts["age.days"] == nil && facts.reason(forLacking: "age.days") == "timeOut")
    }

    @Test(
        arguments: [
            ("УправлениеНебольшойФирмой", "5.5.36", FindingResult.warn), ("УправлениеНебольшойФирмой", "5.5.37", .pass),
            ("УправлениеНебольшойФирмой", "5.4.99", .pass), ("УправлениеТорговлей", "5.5.36", .pass),
            (nil, "5.5.36", .unknown), (nil, "5.5.40", .pass),
        ] as [(String?, String, FindingResult)]
    )
    func `a known defect is one of its configuration and versions`(
        configuration: String?,
        version: String,
        result: FindingResult
    ) throws {
        let defects = """
            defects:
              - id: lost-photos
                configuration: 'УНФ|УправлениеНебольшойФирмой'
                versions: '>=5.5.0 <5.5.37'
                fixed: 5.5.37
                say: {ru: Фотографии теряются, en: Photos get lost}
                page: https://wiki.mobi-c.ru/y
            """
        var facts = Self.facts(nil, version)
        if let configuration {
            facts.know("server.configuration", KnownFacts.Entry(configuration, kind: .text, source: .collected))
        }
        let finding = try #require(try Self.findings(defects, facts)["lost-photos"])
        #expect(finding.result == result && finding.clause == "3.2")
        #expect(finding.title.en == "Known defect, fixed in 5.5.37")
    }

    @Test(arguments: [
        ("when: no.fact == 1", ProfileError.Code.invalidValue), ("when: outcome(missing) == fail", .invalidValue),
        ("when: outcome(a) == fail", .invalidValue), ("when: outcome(b) == fail", .invalidValue),
        ("when: age.days >", .invalidValue), ("when: age.days > 1\n        also: 1", .unknownKey),
        ("when: age.days > 1\n        page: http://x.ru", .invalidValue),
        ("when: age.days > 1\n        page: 'https://x.ru/ \"'", .invalidValue),
        ("when: age.days > 1\n        deferral: someday", .invalidValue),
        ("when: age.days > 1\n        raise: panic", .invalidValue),
        ("when: age.days > 1\n        reply: {ru: Да}", .missingKey),
    ])
    func `analyzers that cannot conclude are refused`(when: String, code: ProfileError.Code) {
        let text = """
            analyzers:
              - id: a
                clause: "4.1"
                title: {ru: Раз, en: One}
                outcomes:
                  - result: fail
                    say: {ru: Да, en: Yes}
                    \(when)
              - id: b
                clause: "4.1"
                title: {ru: Два, en: Two}
                outcomes:
                  - {result: fail, say: {ru: Да, en: Yes}, when: outcome(a) == fail}
            """
        #expect(ProfileTests.code(Self.profile(text)) == code)
    }

    @Test(arguments: ["pass", "unknown", "FAIL", "1"])
    func `an outcome is a failure, a warning or a question`(result: String) {
        let text = Self.two.replacing("result: warn", with: "result: \(result)").replacing(
            "no.such",
            with: "my.version"
        )
        #expect(ProfileTests.code(Self.profile(text)) == .invalidValue)
    }

    @Test func `two analyzers or defects of one id are refused`() {
        let text = Self.two.replacing("id: chained", with: "id: old").replacing("no.such", with: "my.version")
        #expect(ProfileTests.code(Self.profile(text)) == .duplicate)
    }

    @Test func `a profile that the reader would never give ends all the same`() {
        let condition = Condition.compare(.outcome("a"), .equal, .literal(.text("fail")))
        let outcome = AnalyzerOutcome(
            condition: condition,
            result: .fail,
            say: Sentence(ru: "Круг", en: "Circle"),
            article: nil,
            page: nil,
            reply: nil,
            deferral: nil,
            raise: nil
        )
        let analyzer = Analyzer(id: "a", clause: "4.1", title: Sentence(ru: "Я", en: "I"), outcomes: [outcome])
        #expect(Analysis(of: KnownFacts(), by: [analyzer]).findings.map(\.result) == [.unknown])
    }
}

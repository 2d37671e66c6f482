import Redaction
import Testing

@testable import Diagnostics

@Suite struct TrialTests {
    static func text(_ tests: String) -> String {
        """
        profile: 1
        id: test
        version: 1.0.0
        title: {ru: Проверка, en: A test}
        probes:
          - id: start
            part: server
            argv: [echo, x]
            seconds: 5
            bytes: 100
            errors: 100
            encoding: utf-8 or cp1251
            keep: lines
            sensitivity: internal
            clause: "4.1"
            consent: {ru: Раз, en: One}
            facts:
              - pattern: 'версия (?P<v>\\S+)'
                groups: {v: {fact: server.version, type: version}}
              - pattern: 'имя (?P<v>.+)'
                groups: {v: {fact: os.name, type: text, optional: true}}
          - id: clock
            part: machine
            argv: [date, +%s]
            seconds: 5
            bytes: 100
            sensitivity: public
            clause: "4.1"
            consent: {ru: Два, en: Two}
            facts:
              - skew: '^(?P<now>\\d+)'
                fact: clock.skew_seconds
        analyzers:
          - id: too-old
            clause: "4.1"
            title: {ru: Версия, en: Version}
            outcomes:
              - when: server.version < 5.5.0
                result: fail
                say: {ru: 'Старая ${server.version}', en: 'Old ${server.version}'}
              - when: server.version < claimed(server.version)
                result: warn
                say: {ru: Не та, en: Another}
        tests:
          \(tests)
        """
    }

    static let good = """
        - name: old
            now: 1700000000
            answers:
              start: {text: "шум\\nверсия 5.4.9\\nпароль: qwerty123\\nимя mail@example.org", encoding: 'utf-8 or cp1251'}
              clock: {text: "1700000042"}
            expect:
              facts: {server.version: 5.4.9, clock.skew_seconds: 42}
              findings: {too-old: fail}
              lacks: [qwerty123, шум, mail@example.org]
              hidden: {personal: 1}
          - name: other
            answers: {start: {text: "версия 5.5.1"}}
            claimed: {server.version: 5.5.2}
            expect: {findings: {too-old: warn}, absent: [os.name], unknown: {clock: notRun}}
          - name: no answer
            answers: {start: {unknown: timeOut}}
            expect: {findings: {too-old: unknown}, unknown: {start: timeOut}}
        """

    static func trials(_ tests: String) throws -> [ProfileTrial] {
        let profile = try Profile(draft: text(tests))
        return try profile.tests.map { try ProfileTrial(of: $0, in: profile) }
    }

    @Test func `tests of a profile run through the whole of it`() throws {
        for trial in try Self.trials(Self.good) { #expect(trial.differences == [], "\(trial.name)") }
        #expect(ProfileLinter.findings(in: Self.text(Self.good)) == [])
    }

    @Test func `what is not as it was expected is told`() throws {
        let bad = """
            - name: wrong
                answers: {start: {text: "версия 5.5.1", exit: 0}}
                expect:
                  facts: {server.version: 5.5.2, clock.skew_seconds: "1"}
                  unknown: {start: parse}
                  findings: {too-old: pass}
                  lacks: [версия]
                  absent: [server.version]
                  hidden: {secret: 1}
            """
        let told = try Self.trials(bad)[0].differences.map { "\($0.subject): \($0.expected), \($0.found)" }
        #expect(
            told == [
                "fact clock.skew_seconds: 1, - (notRun)", "fact server.version: 5.5.2, 5.5.1",
                "probe start: parse, answered", "finding too-old: pass, unknown", "redactions secret: 1, 0",
                "fact server.version: -, 5.5.1", "text: -, версия",
            ]
        )
    }

    @Test(arguments: UnknownReason.allCases.filter(\.canBePlayed).filter { !"\($0)".contains("evice") })
    func `a machine can fail in a test in each of its ways`(_ reason: UnknownReason) throws {
        let phone: Set<UnknownReason> = [.notConnected, .unauthorized, .severalDevices]
        guard !phone.contains(reason) else { return }
        let test = """
            - name: fails
                answers: {start: {unknown: \(reason.rawValue)}}
                expect: {unknown: {start: \(reason.rawValue)}, absent: [server.version], findings: {too-old: unknown}}
            """
        #expect(try Self.trials(test)[0].differences == [])
    }

    @Test func `a conclusion that no test reaches and expects is a finding of the linter`() {
        let one = Self.good.split(separator: "\n").prefix(9).joined(separator: "\n")
        let findings = ProfileLinter.findings(in: Self.text(one))
        #expect(findings.map(\.code) == [.untested])
        #expect(findings.first?.context.contains("outcome 2") == true)
        // The check runs only where somebody lints: reading a profile does not run its tests.
        #expect(throws: Never.self) { try Profile(yaml: Self.text(one)) }
    }

    @Test(arguments: [
        "answers: {}\n    expect: {}", "answers: {none: {text: a}}\n    expect: {absent: [os.name]}",
        "answers: {}\n    expect: {absent: [no.fact]}", "answers: {}\n    expect: {facts: {no.fact: a}}",
        "answers: {}\n    expect: {findings: {none: fail}}", "answers: {}\n    expect: {findings: {too-old: good}}",
        "answers: {}\n    expect: {hidden: {none: 1}}", "answers: {}\n    expect: {unknown: {none: parse}}",
        "answers: {start: {unknown: withheld}}\n    expect: {absent: [os.name]}",
    ])
    func `a test that could never say anything is refused`(_ test: String) {
        let codes = ProfileLinter.findings(in: Self.text("- name: x\n    \(test)")).map(\.code)
        #expect(codes == [.invalidValue], "\(test)")
    }

    @Test(arguments: AnswerEncoding.allCases)
    func `what a test writes in a code is read back`(_ encoding: AnswerEncoding) {
        let text = "Ошибка № 5: ёж\r\n"
        let bytes = encoding.bytes(of: encoding == .koi8r ? text.replacing("№", with: "N") : text)
        let expected = encoding == .koi8r ? text.replacing("№", with: "N") : text
        #expect(encoding.text(of: bytes).replacing("\u{FEFF}", with: "") == expected)
    }

    @Test func `only the lines that a rule found are kept`() throws {
        let profile = try Profile(draft: Self.text(Self.good))
        let plan = try Plan.render(profile)
        let reading = Interpretation(
            of: CollectedOutput(playing: profile.tests[0], for: plan),
            running: plan,
            redactor: try Redactor(),
            brokerTime: nil
        )
        let text = try #require(reading.reports.first?.text?.text)
        #expect(text.hasPrefix("версия 5.4.9\nимя ‹personal"))
        #expect(!text.contains("шум") && !text.contains("пароль"))
    }
}

import Access
import Foundation
import Testing
import Wording

struct `Problems in words` {
    private let ru = Wording(.ru, timeZone: .gmt)
    private let en = Wording(.en, timeZone: .gmt)

    /// Everything that any face puts into a context.
    static let context = [
        "kind": "integer", "key": "minutes", "known": "code, plan", "details": "No space left on device",
        "option": "--origin", "expectation": "domain", "example": "support.example", "first": "--http",
        "second": "--https", "level": "loud", "text": "host", "path": "/srv/propusk", "server": "https://a.example",
        "limit": "8388608", "where": "propusk.yaml:5", "address": "0.0.0.0:80", "profile": "x", "machine": "srv-1c",
        "count": "3", "usage": "propusk status [--json]", "advice": "full", "value": "0",
        "year": "2031",
    ]

    @Test(arguments: Problem.Code.allCases)
    func `every code is worded in both languages`(code: Problem.Code) throws {
        let problem = Problem(code, Self.context)
        for wording in [ru, en] {
            let worded = wording.problem(problem)
            expectFinished(worded.message, in: wording.language)
            #expect(!worded.message.contains("—"), "a place has no value: \(worded.message)")
            #expect(worded.message.last != ".")
            #expect(worded.hint?.isEmpty != true && worded.hint?.contains("—") != true)
        }
        #expect((ru.problem(problem).hint == nil) == (en.problem(problem).hint == nil))
        #expect(!en.problem(problem).message.contains("unknown problem"), "\(code) stands in no list")
    }

    @Test
    func `what the system says is a quotation, what the caller named is on one line`() {
        let full = Problem(.fileNotWritten, ["path": "/a\nb", "details": "No \"space\"\nleft"])
        #expect(ru.problem(full).message == "не удалось записать /a\u{FFFD}b: «No 'space'\u{FFFD}left»")
        #expect(en.problem(full).message == "cannot write /a\u{FFFD}b: \"No 'space'\u{FFFD}left\"")
        #expect(en.problem(Problem(.fileNotWritten, ["path": "/a"])).message == "cannot write /a")
    }

    @Test(arguments: ["string", "boolean", "integer", "object", "list", "other"])
    func `every kind of value has words`(kind: String) {
        let problem = Problem(.keyWrongKind, ["key": "minutes", "kind": kind])
        #expect(en.problem(problem).message != "'minutes' is not \(kind)")
        #expect(ru.problem(problem).message != "«minutes» не того вида: нужно \(kind)")
    }

    @Test(arguments: ["domain", "url", "hostPort", "email", "zone", "boolean", "hours", "transport", "path"])
    func `every expectation has words`(expectation: String) {
        let problem = Problem(.optionInvalid, ["option": "--x", "expectation": expectation, "example": "e"])
        #expect(!ru.problem(problem).message.contains("нужно \(expectation)"))
        #expect(en.problem(problem).message.hasSuffix(", such as e"))
        #expect(ru.problem(problem).message.hasSuffix(", например e"))
    }

    // Sentences of swift-argument-parser 1.8, as it prints them.
    @Test(arguments: [
        ("Unknown option '--foo'", "неизвестный ключ: «--foo»", "unknown option '--foo'"),
        (
            "Unknown option '--dat'. Did you mean '--data'?", "неизвестный ключ: «--dat»; может быть, «--data»",
            "unknown option '--dat'. Did you mean '--data'?"
        ),
        ("Missing expected argument '<number>'", "не указано: «<number>»", "missing expected argument '<number>'"),
        (
            "The value 'boss' is invalid for '--role <role>'. Please provide one of 'agent' or 'auditor'.",
            "значение не подходит: «boss»; нужно: «--role <role>», «agent», «auditor»",
            "the value 'boss' is invalid for '--role <role>'. Please provide one of 'agent' or 'auditor'"
        ),
        ("2 unexpected arguments: 'a', 'b'", "лишнее в командной строке: «a», «b»", "2 unexpected arguments: 'a', 'b'"),
        ("Teapot", "командная строка не понята: «Teapot»", "teapot"),
        ("--http или --https, но не вместе", "--http или --https, но не вместе", "--http или --https, но не вместе"),
    ])
    func `what the parser says is told in Russian too`(said: String, russian: String, english: String) {
        #expect(Wording.commandLine(said).ru == russian)
        #expect(Wording.commandLine(said).en == english)
    }

    @Test(arguments: Label.allCases)
    func `every label of the command line is in both languages`(label: Label) {
        // The same symbols in both: a column of SHA-256 sums, and what English has taken over.
        #expect(!label.words.ru.isEmpty && !label.words.en.isEmpty)
        #expect(label.words.ru != label.words.en)
        #expect(!label.words.en.unicodeScalars.contains { ("\u{400}"..."\u{4FF}").contains($0) })
    }

    @Test
    func `the next steps are the same commands in both languages`() {
        let (russian, english) = (ru.nextSteps(after: "/srv/x"), en.nextSteps(after: "/srv/x"))
        let commands = english.split(separator: "\n").filter { $0.hasPrefix("    ") }
        #expect(commands.count == 7 && commands.allSatisfy { russian.contains($0) })
        #expect(english.contains("export PROPUSK_DATA='/srv/x'"))
    }

    @Test
    func `fields of events are worded, unknown ones shown as they are`() {
        let fields = [
            ru.eventField("host_key", "SHA256:x"), ru.eventField("grade", "held"),
            ru.eventField("failure", "pass_refused"), en.eventField("reason", "it said \"no\""),
            en.eventField("tea\n", "x\ny"),
        ]
        #expect(
            fields.map { "\($0.label): \($0.value)" } == [
                "ключ компьютера: SHA256:x", "степень согласия: ключ клиента", "причина: компьютер не принял пропуск",
                "cause: \"it said 'no'\"", "tea\u{FFFD}: x\u{FFFD}y",
            ]
        )
    }
}

import Foundation
import Testing

@testable import Diagnostics

@Suite struct RuleTests {
    static func read(_ rule: FactRule, _ text: String, brokerTime: Int? = nil) -> RuleReading {
        RuleReading(of: [rule], in: text, brokerTime: brokerTime)
    }

    static func values(_ rule: FactRule, _ text: String, brokerTime: Int? = nil) -> [String: String] {
        let facts = read(rule, text, brokerTime: brokerTime).facts
        return Dictionary(facts.compactMap { fact in fact.value.map { (fact.target.name, $0) } }) { first, _ in first }
    }

    static func target(_ name: String, _ kind: FactKind = .text) -> FactTarget { FactTarget(name: name, kind: kind) }

    @Test(arguments: StructureVectors.ini)
    func `INI texts say what configparser finds in them`(_ vector: StructureVector) {
        let text = INIText(AnswerText(vector.text).lines)
        for path in StructureVectors.iniPaths {
            #expect(text[path]?.value == vector.values[path]?.first, "\(vector.name): \(path)")
        }
    }

    @Test(arguments: StructureVectors.json)
    func `JSON texts say what Python's reader finds in them`(_ vector: StructureVector) throws {
        let root = JSONReader.value(of: vector.text)
        #expect((root != nil) == vector.isReadable, "\(vector.name)")
        for path in StructureVectors.jsonPaths {
            let values = root?.scalars(at: try #require(JSONPath(path))) ?? []
            #expect(values == vector.values[path] ?? [], "\(vector.name): \(path)")
        }
    }

    @Test(arguments: StructureVectors.xml)
    func `XML texts say what Python's reader finds in them, and document types are refused`(
        _ vector: StructureVector
    ) throws {
        let root = XMLReader.root(of: vector.text)
        #expect((root != nil) == vector.isReadable, "\(vector.name)")
        for path in StructureVectors.xmlPaths {
            let values = root?.values(at: try #require(XMLPath(path))) ?? []
            #expect(values == vector.values[path] ?? [], "\(vector.name): \(path)")
        }
    }

    @Test func `nesting is bounded, at any depth of the text`() {
        #expect(JSONReader.value(of: String(repeating: "[", count: 1_000_000)) == nil)
        #expect(JSONReader.value(of: String(repeating: "{\"a\":", count: 200_000)) == nil)
        #expect(XMLReader.root(of: String(repeating: "<a>", count: 300_000)) == nil)
        let closed = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
        #expect(XMLReader.root(of: closed) != nil && XMLReader.root(of: "<a>\(closed)</a>") == nil)
    }

    @Test(arguments: ["", ".", "a..b", "a[", "a]b", "a.", "[]a", "a[0]", String(repeating: "a.", count: 20) + "a"])
    func `a JSON path that is none is none`(_ text: String) { #expect(JSONPath(text) == nil) }

    @Test(arguments: ["", "a", "/", "/a//b", "/@x", "/a/@", "/a/@x/b", "/1", "/a[]/b", "//a"])
    func `an XML path that is none is none`(_ text: String) { #expect(XMLPath(text) == nil) }

    @Test func `a byte order mark is no part of any of them`() {
        #expect(JSONReader.value(of: "\u{FEFF}1") == .scalar("1"))
        #expect(XMLReader.root(of: "\u{FEFF}<?xml version=\"1.0\"?><a/>") != nil)
        #expect(INIText(["\u{FEFF}[a]", "b=1"])["a/b"]?.value == "1")
    }

    @Test func `the first value of a repeated key counts, as in Windows, and quotes go`() {
        #expect(INIText(["a=1", "A=2", "b=\"x y\"", "c='z'"])["/a"]?.value == "1")
        #expect(INIText(["b=\"x y\""])["/b"]?.value == "x y")
    }

    @Test func `rows of a table become one sorted fact`() {
        let netstat = """
            Proto  Local Address          Foreign Address        State           PID
            TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4

            TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1128 x
            short
            """
        let rule = TableRule(
            columns: ["proto", "local", "remote", "state", "pid"],
            hasHeader: true,
            split: #"\s+"#,
            show: "${local} ${pid}",
            fact: Self.target("listen", .list)
        )
        let reading = Self.read(.table(rule), netstat)
        #expect(reading.facts.first?.value == "0.0.0.0:135 1128 x, 0.0.0.0:445 4")
        #expect(reading.lines == [1, 3])
        #expect(Self.values(.table(rule), "Proto Local\n") == [:])
        var comma = rule
        comma.split = ","
        comma.columns = ["local", "pid"]
        #expect(Self.values(.table(comma), "h\na,b,c\r\n") == ["listen": "a b,c"])
        // An empty separator would never get on.
        comma.split = "x*"
        #expect(Self.values(.table(comma), "h\na,b\n") == [:])
    }

    static let log = """
        tail of an older record
        10:00:01 start 5.5.69
        10:00:02 error
          database disk image is malformed
          code 11
        10:00:03 start 5.5.70
          more
        10:00:04 error
          other
        """

    @Test func `the last record that matches gives the facts, its further lines too`() {
        let begin = #"^\d\d:\d\d:\d\d "#
        let rule = FactRule.records(
            begin,
            last: #"error\n\s+(?P<text>data.*)\n\s+code (?P<code>\d+)"#,
            facts: ["text": Self.target("e.text"), "code": Self.target("e.code", .integer)]
        )
        #expect(Self.values(rule, Self.log) == ["e.text": "database disk image is malformed", "e.code": "11"])
        #expect(Self.read(rule, Self.log).lines == [2, 3, 4])
        let start = FactRule.records(begin, last: #"start (?P<v>\S+)"#, facts: ["v": Self.target("v", .version)])
        #expect(Self.values(start, Self.log.replacing("\n", with: "\r\n")) == ["v": "5.5.70"])
        #expect(Self.values(start, "start 5.5.1") == [:])
    }

    @Test func `lines and records that match are counted, none too`() {
        func count(_ pattern: String, _ records: String? = nil, _ text: String = Self.log) -> String? {
            Self.values(.count(pattern, records: records, fact: Self.target("n", .integer)), text)["n"]
        }
        #expect(count("error") == "2" && count("e") == "7" && count("nothing") == "0" && count("x", nil, "") == "0")
        #expect(count("error", #"\d\d:"#) == "2" && count("start|malformed", #"\d\d:"#) == "3")
        #expect(count("tail", #"\d\d:"#) == "0")
        #expect(count("(") == nil)
    }

    @Test func `an age counts seconds, or days of the machine's calendar`() {
        let fact = Self.target("age", .integer)
        let seconds = FactRule.age(#"now (?P<now>\d+)\n(?P<then>\d+)"#, form: nil, fact: fact)
        #expect(Self.values(seconds, "now 1700000000\n1699000000\n") == ["age": "11"])
        let dotted = FactRule.age(#"от (?P<then>[\d.]+)"#, form: .dotted, fact: fact)
        // 2023-11-14 22:13:20 UTC.
        #expect(Self.values(dotted, "от 14.11.2023", brokerTime: 1_700_000_000) == ["age": "0"])
        #expect(Self.values(dotted, "от 14.11.2022", brokerTime: 1_700_000_000) == ["age": "365"])
        #expect(Self.values(dotted, "от 31.02.2022", brokerTime: 1_700_000_000) == [:])
        #expect(Self.read(dotted, "от 14.11.2022").facts == [])
        let local = FactRule.age(#"(?P<now>\d+) (?P<offset>\S+) (?P<then>\S+)"#, form: .dashed, fact: fact)
        #expect(Self.values(local, "1700000000 +0300 2023-11-14") == ["age": "1"])
        #expect(Self.values(local, "1700000000 -0300 2023-11-14") == ["age": "0"])
        #expect(DateForm.compact.day(of: "19700102") == 1 && DateForm.compact.day(of: "1970010") == nil)
    }

    /// The block as the vendor's wiki shows it (facts/mobi-c.md, 1.4).
    static let block = """
        Обработка: 5.5.40
        Основной каталог: C:\\Users\\Dmitry\\Documents\\MobiS
        Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45)
        Платформа: 8.3.23.1782 (Windows x86-64)
        Обмен с КПК: Да MP5S-6L8Q-E4WC :1234
        PocketServer: 08.12.2021
        Версия ОС: Microsoft Windows 10 version 10.0  (Build 19044)
        """

    @Test func `the block of the button i becomes facts of the standard names`() {
        #expect(
            Self.values(.block(.mobiC), Self.block) == [
                "server.version": "5.5.40", "server.main_directory": "C:\\Users\\Dmitry\\Documents\\MobiS",
                "server.configuration": "УправлениеНебольшойФирмойБазовая",
                "server.configuration_version": "3.0.4.45", "platform.version": "8.3.23.1782",
                "platform.bitness": "x64", "exchange.on": "yes", "exchange.base_code": "MP5S-6L8Q-E4WC",
                "exchange.port": "1234", "pocketserver.date": "2021-12-08", "os.version": "10.0", "os.build": "19044",
                "os.name": "Microsoft Windows 10 version 10.0  (Build 19044)",
            ]
        )
        #expect(Self.values(.block(.mobiC), "nothing of the kind") == [:])
        let none = Self.read(.block(.mobiC), "")
        #expect(none.facts.contains { $0.target.isRequired })
        #expect(!Self.read(.block(.mobiC), Self.block).facts.contains { $0.target.isRequired })
    }

    @Test func `a rule of a stored plan of before dates had forms is still read`() throws {
        let stored = #"{"age":{"_0":"x","fact":{"name":"a.b","kind":"integer","isRequired":true}}}"#
        let rule = try JSONDecoder().decode(FactRule.self, from: Data(stored.utf8))
        #expect(rule == .age("x", form: nil, fact: Self.target("a.b", .integer)))
    }

    @Test func `every rule reads every text`() {
        let rules: [FactRule] = [
            .pattern("(?P<a>.)", facts: ["a": Self.target("a")]), .keys(separator: "=", facts: ["a": Self.target("a")]),
            .list("(?P<a>.)", show: "${a}", fact: Self.target("a", .list)), .ini(["a/b": Self.target("a")]),
            .json(["a": Self.target("a")]), .xml(["/a": Self.target("a")]), .block(.mobiC),
            .records(".", last: "(?P<a>.)", facts: ["a": Self.target("a")]),
            .count(".*", records: ".*", fact: Self.target("a", .integer)),
        ]
        for text in ["", "\n", "\n\n", "a", "a\u{0}b", "=", "[", "]", "<", "&", "\u{FEFF}", "\u{FFFD}\r", "🙂\n=🙂"] {
            for rule in rules { #expect(Self.read(rule, text).facts.count >= 1, "\(rule) on \(text)") }
        }
    }
}

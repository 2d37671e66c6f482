import Foundation
import Redaction
import Testing

@testable import Diagnostics

@Suite struct InterpretationTests {
    static let redactor = Result { try Redactor() }

    static func facts(_ interpretation: Interpretation) -> [String: String] {
        Dictionary(interpretation.facts.map { ($0.name, $0.value.text) }) { first, _ in first }
    }

    static func run(_ plan: Plan, _ shell: [String] = ["/usr/bin/dash"]) async throws -> Interpretation {
        let ending = try await ScriptRun(shell + ["-c", plan.text, "propusk", "session"], keepsInput: true).end()
        return Interpretation(
            of: plan.output(from: ending.stdout),
            running: plan,
            redactor: try redactor.get(),
            brokerTime: Int(Date().timeIntervalSince1970)
        )
    }

    @Test(arguments: ScriptRun.shells)
    func `posix-basics tells what this machine's own tools tell`(_ shell: [String]) async throws {
        let plan = try Plan.render(try #require(ProfileLibrary.shipped.profile(named: "posix-basics")))
        let interpretation = try await Self.run(plan, shell)
        let facts = Self.facts(interpretation)
        let uname = try await ScriptRun(["/usr/bin/uname", "-r"]).end()
        #expect(facts["kernel.release"] == String(decoding: uname.stdout.dropLast(), as: UTF8.self))
        #expect(facts["os.name"]?.isEmpty == false)
        #expect(facts["memory.total_kb"].flatMap { Int($0) }.map { $0 > 100_000 } == true)
        #expect(facts["clock.skew_seconds"].flatMap { Int($0) }.map { abs($0) < 60 } == true)
        #expect(facts["machine.uptime_seconds"] != nil && facts["machine.processors"] != nil)
        #expect(facts["load.minutes_1"] != nil && facts["clock.utc_offset"]?.count == 5)
        // A machine without sshd, ss or partitions says so, and never more than that.
        let allowed: Set<String> = ["sshd", "ports", "disks"]
        #expect(Set(interpretation.unknowns.keys).isSubset(of: allowed), "\(interpretation.unknowns)")
        #expect(interpretation.reports.map(\.probe) == plan.probes.map(\.id))
    }

    /// The main directory of a made-up installation, in the given code.
    static func mobi(_ folder: Folder, _ encode: (String) -> [UInt8]) throws -> String {
        let old = "12:07:29  1  Иванов  Запуск Моби-С 5.5.69 x86 на конфигурации Старая версия 1.0.0.1\n"
        let new = """
            12:07:29  196271  Иванов Иван  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей версия 11.5.12.73
            12:07:30  196271  Иванов Иван  Установлена суточная коррекция клиент: 0
            12:08:00  196271  Иванов Иван  Ошибка установки соединение: Сервер не найден
            12:09:00  196271  Иванов Иван  ERROR_EXPIRED_ACC_SYSTEM
            """
        let root = "Основной каталог 'Моби'"
        _ = try folder.write(encode(old), to: "\(root)/Logs/PS_2026-11-18.txt")
        let file = try folder.write(encode(new), to: "\(root)/Logs/PS_2026-11-20.txt")
        let past = Date(timeIntervalSinceNow: -3600)
        try FileManager.default.setAttributes(
            [.modificationDate: past],
            ofItemAtPath: file.replacing("20.txt", with: "18.txt")
        )
        _ = try folder.write("keys".utf8, to: "\(root)/lickeys_utf8.txt")
        let list = try folder.write([1, 2, 3], to: "\(root)/blacklist.bin")
        let weeks = Date(timeIntervalSinceNow: -20 * 86_400 - 600)
        try FileManager.default.setAttributes([.modificationDate: weeks], ofItemAtPath: list)
        _ = try folder.write("SQLite format 3\u{0}rest of it".utf8, to: "\(root)/mobi_s.sqlite3")
        _ = try folder.write([], to: "\(root)/Updates/Android/update.ini")
        return "\(folder.path)/\(root)"
    }

    @Test(arguments: ScriptRun.shells, [true, false])
    func `mobi-c-server reads versions from logs in both codes`(_ shell: [String], _ isUTF8: Bool) async throws {
        let folder = try Folder()
        let path = try Self.mobi(folder) { text in
            isUTF8 ? Array(text.utf8) : [UInt8](text.data(using: .windowsCP1251) ?? Data())
        }
        let profile = try #require(ProfileLibrary.shipped.profile(named: "mobi-c-server"))
        let interpretation = try await Self.run(try Plan.render(profile, inputs: ["main_directory": path]), shell)
        let facts = Self.facts(interpretation)
        #expect(interpretation.unknowns == [:])
        #expect(facts["server.version"] == "5.5.70")
        #expect(facts["server.bitness"] == "x64")
        #expect(facts["server.configuration"] == "УправлениеТорговлей")
        #expect(facts["server.configuration_version"] == "11.5.12.73")
        #expect(facts["server.newest_log"] == "PS_2026-11-20.txt")
        #expect(facts["blacklist.age_days"] == "20" && facts["database.age_days"] == "0")
        #expect(facts["database.size"] == "26" && facts["server.update_ini_size"] == "0")
        #expect(facts["exchange.errors"] == "2" && facts["exchange.last_error"] == "ERROR_EXPIRED_ACC_SYSTEM")
        #expect(facts["log.expired"] == "1" && facts["log.demo_over"] == "0")
        #expect(facts["server.configurations"] == "Старая, УправлениеТорговлей")
        #expect(facts["database.header"] == "53 51 4c 69 74 65 20 66 6f 72 6d 61 74 20 33 00")
        #expect(facts["server.disk_free_kb"].flatMap { Int($0) } != nil)
        let texts = interpretation.reports.compactMap(\.text?.text).joined()
        #expect(!texts.contains("Иванов") && !texts.contains("keys"))
    }

    @Test func `an empty main directory leaves everything unknown, each with its reason`() async throws {
        let folder = try Folder()
        let profile = try #require(ProfileLibrary.shipped.profile(named: "mobi-c-server"))
        let plan = try Plan.render(profile, inputs: ["main_directory": folder.path], without: ["free-space"])
        let interpretation = try await Self.run(plan)
        #expect(interpretation.facts == [])
        #expect(interpretation.unknowns["free-space"] == .struckOut)
        let others = interpretation.unknowns.filter { $0.key != "free-space" }
        #expect(others.count == 8 && others.values.allSatisfy { $0 == .skipped })
    }

    @Test(arguments: ScriptRun.shells)
    func `a main directory without logs is no directory without errors`(_ shell: [String]) async throws {
        let folder = try Folder()
        _ = try folder.write([], to: "Logs/ErrorLog_1.txt")
        let profile = try #require(ProfileLibrary.shipped.profile(named: "mobi-c-server"))
        let inputs = ["main_directory": folder.path]
        let interpretation = try await Self.run(try Plan.render(profile, inputs: inputs), shell)
        for probe in ["newest-log", "log-codes", "log-errors"] {
            #expect(interpretation.unknowns[probe] == .skipped, "\(probe)")
        }
        #expect(!interpretation.facts.contains { $0.name.hasPrefix("log.") || $0.name == "exchange.errors" })
    }

    @Test func `each way to fail has its reason, and no fact`() async throws {
        let rule = FactRule.pattern("(?P<v>.+)", facts: ["v": FactTarget(name: "x", kind: .integer)])
        let plan = try Plan.wild([
            .wild("late", "echo 1; sleep 330", seconds: 1, rules: [rule]),
            .wild("long", "echo 12345; echo 67890", cap: 8, rules: [rule]),
            .wild("none", "propusk-nothing", rules: [rule]),
            .wild("barred", "echo 'cat: /x: Permission denied' >&2; false", rules: [rule]),
            .wild("absent", "cat /no/such/file", rules: [rule]),
            .wild("odd", "echo word", rules: [rule]),
            .wild("good", "echo 42", rules: [rule]),
        ])
        let interpretation = try await Self.run(plan)
        let expected: [String: UnknownReason] = [
            "late": .timeOut, "long": .truncated, "none": .unsupported, "barred": .refused, "absent": .skipped,
            "odd": .parse,
        ]
        #expect(interpretation.unknowns == expected)
        #expect(interpretation.facts.map(\.probe) == ["good"])
        let long = interpretation.reports.first { $0.probe == "long" }
        #expect(long?.text?.text == "12345\n")
    }

    @Test func `damage, a cut session and another plan are never believed`() throws {
        let rule = FactRule.pattern("(?P<v>.+)", facts: ["v": FactTarget(name: "x", kind: .text)])
        let plan = try Plan.wild([.wild("a", "echo", errorCap: 0, rules: [rule]), .wild("b", "echo", errorCap: 0)])
        func unknowns(_ lines: String, id: String? = nil) throws -> [String: UnknownReason] {
            let text = ":propusk1 begin \(id ?? plan.id) 2\n\(lines)"
            let output = plan.output(from: text.utf8)
            let redactor = try Self.redactor.get()
            let read = Interpretation(of: output, running: plan, redactor: redactor, brokerTime: nil)
            if read.unknowns["a"] != nil { #expect(read.facts == []) }
            return read.unknowns
        }
        let good = "1 o 41\n1 o. 1\n1 x 0 - -\n"
        let rest = "2 o. 0\n2 x 0 - -\n:propusk1 end 2\n"
        #expect(try unknowns(good + rest) == [:])
        #expect(try unknowns(good) == ["b": .notRun])
        #expect(try unknowns("1 o 41\n1 x 0 - -\n") == ["a": .truncated, "b": .notRun])
        #expect(try unknowns("1 o 4\n" + good + rest) == ["a": .parse])
        #expect(try unknowns(good + rest, id: "0123456789abcdef") == ["a": .parse, "b": .parse])
        #expect(try unknowns("1 o?\n1 o. 1\n1 x 0 - -\n" + rest) == ["a": .unsupported])
        let nothing = Interpretation(
            of: plan.output(from: []),
            running: plan,
            redactor: try Self.redactor.get(),
            brokerTime: nil
        )
        #expect(nothing.unknowns == ["a": .notRun, "b": .notRun] && nothing.reports.allSatisfy { $0.text == nil })
    }

    @Test func `secrets are gone from texts and facts, and too long a text is withheld`() throws {
        let rule = FactRule.pattern("(?P<v>.+)", facts: ["v": FactTarget(name: "x", kind: .text)])
        let plan = try Plan.wild([.wild("a", "echo", errorCap: 0, rules: [rule])])
        let secret = "start hunter2hunter2 end"
        let hex = secret.utf8.map { " " + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let text = ":propusk1 begin \(plan.id) 1\n1 o\(hex)\n1 o. 1\n1 x 0 - -\n:propusk1 end 1\n"
        let output = plan.output(from: text.utf8)
        let redactor = try Redactor(literals: ["hunter2hunter2"])
        let read = Interpretation(of: output, running: plan, redactor: redactor, brokerTime: nil)
        #expect(read.reports[0].text?.text.contains("hunter2") == false)
        #expect(read.facts[0].value.text.contains("hunter2") == false)
        let small = Interpretation(of: output, running: plan, redactor: try Redactor(limit: 8), brokerTime: nil)
        #expect(small.unknowns == ["a": .withheld] && small.facts == [])
    }

    @Test func `addresses are hidden where a probe asks for it, and a fact that is a version stays`() throws {
        let facts = [
            "v": FactTarget(name: "version", kind: .version), "h": FactTarget(name: "host", kind: .text),
        ]
        let rule = FactRule.pattern(#"(?P<v>[0-9.]+) at (?P<h>[0-9.]+)"#, facts: facts)
        let secret = "10.0.0.7 at 10.0.0.7"
        let hex = secret.utf8.map { " " + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        func reading(_ redact: [RedactionClass]?) throws -> Interpretation {
            let plan = try Plan.wild([.wild("a", "echo", errorCap: 0, redact: redact, rules: [rule])])
            let text = ":propusk1 begin \(plan.id) 1\n1 o\(hex)\n1 o. 1\n1 x 0 - -\n:propusk1 end 1\n"
            let output = plan.output(from: text.utf8)
            return Interpretation(of: output, running: plan, redactor: try Self.redactor.get(), brokerTime: nil)
        }
        let open = try reading(nil)
        #expect(open.reports[0].text?.text == secret)
        let hidden = try reading([.network])
        #expect(hidden.reports[0].text?.text == "‹network:private› at ‹network:private›")
        #expect(Self.facts(hidden) == ["version": "10.0.0.7", "host": "‹network:private›"])
    }

    @Test func `complaints that their cap cut end with a whole line`() throws {
        let plan = try Plan.wild([.wild("a", "echo", errorCap: 16)])
        func text(_ complaint: String) throws -> String? {
            let hex = complaint.utf8.map { " " + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            let text = ":propusk1 begin \(plan.id) 1\n1 e\(hex)\n1 e. 1\n1 o. 0\n1 x 1 - -\n:propusk1 end 1\n"
            let output = plan.output(from: text.utf8)
            let redactor = try Self.redactor.get()
            return Interpretation(of: output, running: plan, redactor: redactor, brokerTime: nil).reports[0].text?.text
        }
        #expect(try text("a\nftp://u:secret") == "--- stderr ---\na\n")
        #expect(try text("a\nftp://u:secre") == "--- stderr ---\na\nftp://u:secre")
    }
}

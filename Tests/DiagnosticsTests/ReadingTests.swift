import Foundation
import Redaction
import Testing

@testable import Diagnostics

@Suite struct ReadingTests {
    /// A profile with one probe of each kind, and `more` in the one that reads a log.
    static func profile(_ more: String = "tail: 400") throws -> Profile {
        func probe(_ id: String, _ question: String, _ rule: String) -> String {
            "  - {id: \(id), part: mobile, seconds: 5, bytes: 2000, sensitivity: personal, clause: '4.1',\n"
                + "     encoding: utf-8 or cp1251, consent: {ru: x, en: x}, \(question),\n     facts: [\(rule)]}\n"
        }
        return try Profile(
            draft: "profile: 1\nid: phone\nversion: 1.0.0\ntitle: {ru: Телефон, en: Phone}\nroots: ['/srv']\nprobes:\n"
                + probe(
                    "log",
                    "file: {path: '/srv/Logs/ErrorLog_*.txt', \(more)}",
                    "{count: 'Сервер не найден', fact: phone.errors}"
                )
                + probe(
                    "package",
                    "adb: {shell: [dumpsys, package, ru.mobis], lines: 'version'}",
                    "{pattern: 'versionCode=(?P<code>[0-9]+)', groups: {code: {fact: mobile.version, type: integer}}}"
                )
                + probe("times", "file: {path: '/srv/x.bin', show: stat}", "{count: 'x', fact: a.b}")
                + probe("kernel", "argv: [uname, -r]", "{count: 'x', fact: a.c}")
        )
    }

    static func read(_ bytes: [UInt8], as probe: String, of profile: Profile) throws -> Interpretation {
        let question = try ReadableQuestion(probe, of: profile)
        return Interpretation(
            of: question.output(of: bytes),
            running: question.plan,
            redactor: try Redactor(),
            brokerTime: nil
        )
    }

    static let log = (1...40).map { "2026-11-20 10:\($0)\t\($0)\t3\t\($0 % 4 == 0 ? "Сервер не найден" : "ок")\r\n" }
        .joined()

    @Test func `a log in any code gives the facts that the machine's own would`() throws {
        let utf16: [UInt8] = [0xFF, 0xFE] + Self.log.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let cp1251 = Self.log.unicodeScalars.map { scalar -> UInt8 in
            UInt8(scalar.value < 128 ? scalar.value : scalar.value - 0x0410 + 0xC0)
        }
        for bytes in [Array(Self.log.utf8), utf16, cp1251] {
            let reading = try Self.read(bytes, as: "log", of: try Self.profile("head: 2000"))
            #expect(reading.unknowns == [:])
            #expect(reading.facts.map(\.name) == ["phone.errors"])
            #expect(reading.reports.first?.text?.text.contains("Сервер не найден") == true)
        }
    }

    @Test(arguments: [
        ("tail: 400", "tail -c 400 | sed 1d"), ("head: 400", "head -c 400 | sed '$d'"),
        ("head: 900, lines: '^2026.*[05]'", "head -c 900 | sed '$d' | tr -d '\\r' | grep -aE '^2026.*[05]'"),
        ("tail: 900, lines: '[^0-9]$|:3[0-9]'", "tail -c 900 | sed 1d | tr -d '\\r' | grep -aE '[^0-9]$|:3[0-9]'"),
    ])
    func `the same lines are taken as the usual tools take`(_ question: String, _ tools: String) async throws {
        let folder = try Folder()
        let file = try folder.write(Self.log.utf8, to: "log")
        let expected = try await ScriptRun(["/usr/bin/bash", "-c", "export LC_ALL=C; cat '\(file)' | \(tools)"]).end()
            .stdout
        let output = try ReadableQuestion("log", of: try Self.profile(question)).output(of: Array(Self.log.utf8))
        #expect(!expected.isEmpty && output.probes[0].stdout == expected)
    }

    @Test func `what adb printed may be mailed, and what has nothing in it says nothing`() throws {
        let profile = try Self.profile()
        let reading = try Self.read(
            Array("  versionCode=97 minSdk=21\r\n  other=1\r\n".utf8),
            as: "package",
            of: profile
        )
        #expect(reading.facts.map(\.value.text) == ["97"])
        #expect(reading.reports.first?.text?.text == "  versionCode=97 minSdk=21\n")
        #expect(try Self.read(Array("nothing".utf8), as: "package", of: profile).unknowns == ["package": .skipped])
        #expect(try Self.read([], as: "package", of: profile).unknowns == ["package": .skipped])
        #expect(try Self.read(Array("version".utf8), as: "package", of: profile).unknowns == ["package": .parse])
    }

    @Test func `more than the cap is cut and never an answer`() throws {
        let long = Array(String(repeating: "versionCode=97\n", count: 200).utf8)
        let reading = try Self.read(long, as: "package", of: try Self.profile())
        #expect(reading.unknowns == ["package": .truncated] && reading.facts.isEmpty)
    }

    @Test(arguments: ["times", "kernel", "nothing"])
    func `a question that no file answers is refused, with those that one does`(_ probe: String) throws {
        let profile = try Self.profile()
        #expect(throws: ReadableQuestionError(probe: probe, readable: ["log", "package"])) {
            try ReadableQuestion(probe, of: profile)
        }
    }

    @Test func `the «i» block of a text file fills the fields`() throws {
        let block = """
            Обработка: 5.5.40
            Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45)
            Обмен с КПК: Да MP5S-6L8Q-E4WC :1234
            """
        let question = ReadableQuestion(block: .mobiC, of: try Self.profile())
        let reading = Interpretation(
            of: question.output(of: Array(block.utf8)),
            running: question.plan,
            redactor: try Redactor(),
            brokerTime: nil
        )
        let facts = Dictionary(reading.facts.map { ($0.name, $0.value.text) }) { first, _ in first }
        #expect(facts["server.version"] == "5.5.40" && facts["exchange.port"] == "1234")
        #expect(facts["server.configuration_version"] == "3.0.4.45")
        #expect(facts["exchange.base_code"]?.contains("MP5S") == false)
    }

    @Test func `any bytes have a reading`() throws {
        let profile = try Self.profile("tail: 400, lines: 'x'")
        var generator = SystemRandomNumberGenerator()
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            for probe in ["log", "package"] {
                _ = try Self.read(bytes, as: probe, of: profile)
                _ = try Self.read([0xFF, 0xFE] + bytes, as: probe, of: profile)
            }
        }
    }
}

import Foundation
import Redaction
import Testing

@testable import Diagnostics

@Suite struct PhoneTests {
    static let hostile = [
        "ru.mobis", "", " ", "a b", "'", "\"", "''\"\"", "`id`", "$(id)", "${HOME}", "$?", "; reboot", "a\nb",
        "&& echo x",
        "| cat", "> /sdcard/x", "\\", "\\\\'", "a\\", "*", "~", "!x", "%s%n", "-n", "#", "Моби-С", "é\u{301}",
        "\u{202E}x",
        "\t", "a=b", "[x]", "{a,b}", "\\0101", "x'\\''y", "\u{1F4F1}", "'\n'",
    ]

    /// A probe of a profile that nobody linted.
    static func probe(_ question: String, inputs: String = "value: {type: name, title: {ru: x, en: x}}") throws
        -> Profile
    {
        try Profile(
            draft: """
                profile: 1
                id: phone
                version: 1.0.0
                title: {ru: Телефон, en: Phone}
                inputs: {device: {type: serial, title: {ru: x, en: x}, default: ''}, \(inputs)}
                probes:
                  - {id: it, part: mobile, seconds: 5, bytes: 4096, sensitivity: internal, clause: '4.1',
                     consent: {ru: x, en: x}, adb: \(question)}
                """
        )
    }

    /// What a phone's shell is given by the computer's shell, where `adb` hands its last word on.
    static func said(_ line: String, phone: String) async throws -> [UInt8] {
        let adb = "adb() { for word; do :; done; \(phone) -c \"$word\"; }"
        return try await ScriptRun(["/usr/bin/dash", "-c", "\(adb)\n\(line)"]).end().stdout
    }

    @Test(arguments: ["/bin/mksh", "/usr/bin/dash"])
    func `any word reaches the phone's own shell as it is, through both shells`(_ phone: String) async throws {
        let profile = try Self.probe("[printf, '%s.', '${value}', '${value}x']")
        let probe = try #require(profile.probes.first)
        var generator = SystemRandomNumberGenerator()
        let letters = Array("'\"\\$`;&|<>(){}[]*?!#~%=^ \n\t-abzЯ0".unicodeScalars)
        let random = (0..<60).map { _ in
            String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 1...12, using: &generator)).map { _ in letters.randomElement()! }
                )
            )
        }
        for value in Self.hostile + random {
            let values = ["value": value, "device": ""]
            let line = try probe.posixLine(with: values)
            #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
            let mark = try #require(probe.phoneReading(with: values)?.exitMark)
            #expect(try await Self.said(line, phone: phone) == Array("\(value).\(value)x.\(mark)0\n".utf8), "\(line)")
        }
    }

    @Test func `a device is named where the input has a value, and adb itself is asked for devices`() throws {
        let ask = try #require(try Self.probe("[getprop, ro.product.model]").probes.first)
        let mark = try #require(ask.phoneReading(with: [:])?.exitMark)
        #expect(try ask.posixLine(with: ["device": ""]) == "adb shell 'getprop ro.product.model; echo \(mark)$?'")
        #expect(
            try ask.posixLine(with: ["device": "R58M:1"])
                == "adb -s R58M:1 shell 'getprop ro.product.model; echo \(mark)$?'"
        )
        let list = try #require(try Self.probe("{host: [devices, -l]}").probes.first)
        #expect(try list.posixLine(with: ["device": "R58"]) == "adb devices -l")
        #expect(list.phoneReading(with: [:]) == PhoneReading(exitMark: nil))
    }

    @Test func `only matching lines leave the computer, and the exit status with them`() async throws {
        let probe = try #require(try Self.probe("{shell: [cat, '/etc/passwd'], lines: '^(root|daemon):'}").probes.first)
        let line = try probe.posixLine(with: [:])
        let text = String(decoding: try await Self.said(line, phone: "/usr/bin/dash"), as: UTF8.self)
        let mark = try #require(probe.phoneReading(with: [:])?.exitMark)
        #expect(text.split(separator: "\n").map { $0.prefix(5) } == ["root:", "daemo", mark.prefix(5)])
    }

    @Test(arguments: [
        "[getprop, ro.build.version.release]", "[dumpsys, package, ru.mobis]", "[dumpsys, package, '${app}']",
        "[dumpsys, battery]", "[dumpsys, deviceidle, whitelist]", "[pm, list, packages, ru.mobis]",
        "{host: [devices, -l]}",
        "[cmd, appops, get, '${app}', RUN_ANY_IN_BACKGROUND]", "[settings, get, global, low_power]", "[date, +%s]",
        "{shell: [dumpsys, package, ru.mobis], lines: 'version'}", "{shell: [pm, list, packages], lines: mobis}",
    ])
    func `what only reads is let through`(_ question: String) throws {
        let profile = try Self.probe(question, inputs: "app: {type: package, title: {ru: x, en: x}}")
        #expect(ProfileLinter.findings(in: profile) == [])
    }

    @Test(arguments: [
        "[reboot]", "[getprop]", "[getprop, ro.serialno]", "[getprop, gsm.sim.operator.alpha]", "[setprop, a, b]",
        "[dumpsys]", "[dumpsys, package]", "[dumpsys, package, write]", "[dumpsys, battery, unplug]",
        "[dumpsys, battery, set, level, '5']", "[dumpsys, deviceidle, whitelist, +ru.mobis]", "[dumpsys, account]",
        "[dumpsys, location]", "[pm, clear, ru.mobis]", "[pm, uninstall, ru.mobis]",
        "[cmd, appops, set, ru.mobis, X, allow]",
        "[cmd, appops, get, '${value}']", "[settings, put, global, low_power, '1']",
        "[settings, get, secure, android_id]",
        "[sh, -c, id]", "[cat, /sdcard/x]", "[run-as, ru.mobis]", "['dumpsys battery; reboot']",
        "[date, '010203042026']",
        "[am, force-stop, ru.mobis]", "[pm, list, packages]", "[logcat]", "[content, query, --uri, 'content://sms']",
        "[screencap]",
        "{host: [install, x.apk]}", "{host: [kill-server]}", "{host: [shell, id]}", "{host: [devices, -l, x]}",
        "{host: [root]}", "{host: [pull, /sdcard]}", "[getprop, 'ro.build.x;id']", "[pm, list, packages, '${value}']",
    ])
    func `what could change a phone, or tells more than is asked, is refused`(_ question: String) throws {
        let profile = try Self.probe(question)
        #expect(ProfileLinter.findings(in: profile).map(\.code) == [.commandRefused])
    }

    @Test func `the phone's part of the runner stands only in plans that ask a phone`() throws {
        let plan = try Plan.render(try Self.probe("[dumpsys, battery]"), inputs: ["value": "x"])
        #expect(plan.text.hasPrefix(Runner.posix.text + Runner.phones.text))
        #expect(plan.text.contains("\n    connect\n    probe 1 "))
        #expect(plan.probes.first?.errorCap == 512)
        let basics = try Plan.render(try #require(ProfileLibrary.shipped.profile(named: "posix-basics")))
        #expect(!basics.text.contains("adb"))
        let back = try JSONDecoder().decode(Plan.self, from: JSONEncoder().encode(plan))
        #expect(back == plan && back.probes.first?.phone == plan.probes.first?.phone)
    }

    @Test func `the phone's part of the runner writes no file, and its digest stands in the documentation`() throws {
        let text = Runner.phones.text
        #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
        #expect(text.hasPrefix("\n") && text.hasSuffix("}\n") && !text.contains("<<"))
        let targets = text.matches(of: /[0-9]?>>?(&?[^ \n;)]+)/).map { String($0.1) }
        #expect(Set(targets).subtracting(["/dev/null", "&2", "&-", ".*/adb$'"]) == [])
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/formats")
        let page = try String(contentsOf: root.appending(path: "runner.md"), encoding: .utf8)
        #expect(page.contains("    SHA-256 \(Runner.phones.digest)\n"))
    }
}

import Cryptography
import Foundation
import Testing

@testable import Diagnostics

@Suite struct WindowsPlanTests {
    static let profile = """
        profile: 1
        id: windows-test
        version: 1.0.0
        title: {ru: Проверка, en: Check}
        roots: ['${main_directory}', '%PROGRAMFILES(X86)%\\1cv8']
        inputs:
          main_directory: {type: windows-path, title: {ru: Каталог, en: Folder}}
        probes:
          - {id: os, part: machine, platform: windows, seconds: 5, bytes: 512, sensitivity: public, clause: "4.1",
             consent: {ru: Система, en: System}, powershell: "Get-Item -Path ${main_directory} | ForEach-Object { $_.Name }"}
          - {id: log, part: server, platform: windows, seconds: 5, bytes: 70000, errors: 100, sensitivity: internal,
             clause: "4.1", consent: {ru: Журнал, en: Log},
             file: {path: '${main_directory}/Logs/PS_*.txt', newest: 2, tail: 65536, since: 72h, lines: "ERR|it's"}}
          - {id: cfg, part: server, platform: windows, seconds: 5, bytes: 100, sensitivity: internal, clause: "4.1",
             consent: {ru: Настройка, en: Settings}, file: {path: '%PROGRAMFILES(X86)%\\1cv8\\conf\\conf.cfg', keys: [A, B]}}
          - {id: ports, part: machine, platform: windows, seconds: 5, bytes: 100, sensitivity: internal, clause: "4.1",
             consent: {ru: Порты, en: Ports}, argv: [netstat, -ano]}
          - {id: licences, part: machine, platform: windows, seconds: 15, bytes: 100, sensitivity: internal, clause: "4.1",
             consent: {ru: Связь, en: Reach}, reach: {host: mobi-c.ru, port: 443, tls: true}}
          - {id: clock, part: machine, platform: windows, seconds: 5, bytes: 100, sensitivity: public, clause: "4.1",
             consent: {ru: Часы, en: Clock}, clock: true,
             variants: [{when: powershell < 3, argv: [w32tm, /query, /status]}]}

        """

    private func plan(_ folder: String = #"C:\MobiS"#) throws -> Plan {
        try Plan.render(try Profile(yaml: Self.profile), inputs: ["main_directory": folder], platform: .windows)
    }

    @Test func `every kind of question becomes a call of the runner's`() throws {
        let plan = try plan()
        #expect(
            plan.probes.map(\.command) == [
                #"Get-Item -Path 'C:\MobiS' | ForEach-Object { $_.Name }"#,
                #"file 'C:\MobiS\Logs\PS_*.txt' -newest 2 -tail 65536 -since 259200 -lines 'ERR|it''s'"#,
                #"file (${env:PROGRAMFILES(X86)}+'\1cv8\conf\conf.cfg') -keys 'A|B'"#,
                "program 'netstat' '-ano'", "reach 'mobi-c.ru' 443 -tls",
                "if ($PSVersionTable.PSVersion.Major -lt 3) { program 'w32tm' '/query /status' } else { clock }",
            ]
        )
        #expect(plan.text.hasPrefix(Runner.windows.text) && plan.runner == "propusk-runner-windows 1")
        for probe in plan.probes { #expect(plan.text.contains("\n\(probe.command)\n")) }
        #expect(
            plan.text.contains(
                "\nopening '\(plan.id)' 6 $args[0]\nquestion 1 513 0 5 $p1\nquestion 2 70001 101 5 $p2\n"
            )
        )
        #expect(plan.text.hasSuffix("\nclosing 6\n"))
        #expect(plan.script.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }

    @Test func `a phone is asked through the computer's adb, with the mark of its exit status`() throws {
        let text = Self.profile.replacing(
            "probes:",
            with: """
                probes:
                  - {id: phone, part: mobile, platform: windows, seconds: 5, bytes: 512, sensitivity: public, clause: "4.1",
                     consent: {ru: Телефон, en: Phone}, adb: {shell: [dumpsys, package, ru.mobis], lines: 'versionName=|it'}}
                  - {id: devices, part: mobile, platform: windows, seconds: 5, bytes: 512, sensitivity: public,
                     clause: "4.1", consent: {ru: Телефоны, en: Phones}, adb: {host: [devices, -l]}}
                """
        )
        let plan = try Plan.render(
            try Profile(yaml: text),
            inputs: ["main_directory": #"C:\MobiS"#],
            platform: .windows
        )
        let mark = try #require(plan.probes[0].phone?.exitMark)
        #expect(
            plan.probes[0].command
                == #"phone 'shell "dumpsys package ru.mobis; echo \#(mark)$?"' -lines 'versionName=|it' -mark '\#(mark)'"#
        )
        #expect(plan.probes[1].command == "phone 'devices -l'" && plan.probes[1].phone?.exitMark == nil)
    }

    @Test func `striking out leaves no trace, and the digest changes`() throws {
        let plan = try plan()
        let narrowed = try plan.without(["ports", "licences"])
        #expect(!narrowed.text.contains("netstat") && !narrowed.text.contains("mobi-c.ru"))
        #expect(narrowed.digest != plan.digest && narrowed.id != plan.id)
        #expect(try JSONDecoder().decode(Plan.self, from: JSONEncoder().encode(narrowed)) == narrowed)
    }

    @Test(arguments: [
        (#"C:\It's"#, #"'C:\It''s\Logs\PS_*.txt'"#),
        (#"\\srv\Мо"#, #"('\\srv\'+[char]0x041C+[char]0x043E+'\Logs\PS_*.txt')"#),
        (#"C:\a$(x)%PATH%^!{0}`n;#"#, #"'C:\a$(x)%PATH%^!{0}`n;#\Logs\PS_*.txt'"#),
        (#"C:\${main_directory}"#, #"'C:\${main_directory}\Logs\PS_*.txt'"#),
        (#"C:\😀"#, #"('C:\'+[char]0xD83D+[char]0xDE00+'\Logs\PS_*.txt')"#),
    ])
    func `any folder is one literal`(_ folder: String, _ literal: String) throws {
        let plan = try plan(folder)
        #expect(plan.probes[1].command.hasPrefix("file \(literal) -newest"))
        #expect(plan.script.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }

    @Test(arguments: ["", "Жук", "'", "ы'ы", "a\nb", "\u{0}", " "])
    func `a literal is one operand`(_ value: String) {
        let expected = [
            "": "''", "Жук": "([string][char]0x0416+[char]0x0443+[char]0x043A)", "'": "''''",
            "ы'ы": "([string][char]0x044B+''''+[char]0x044B)", "a\nb": "('a'+[char]0x000A+'b')",
            "\u{0}": "([string][char]0x0000)", " ": "' '",
        ]
        #expect(PowerShellWord.quoted(value) == expected[value])
    }

    @Test func `arguments of a program are quoted as Python quotes them`() async throws {
        let samples = [
            ["-ano"], ["a b", "c"], [#"C:\Program Files\x"#, #"a\"#], [#"a b\"#, #"\"#, ""],
            [#"say "hi""#, #"a\"b"#, #"\\\""#],
            ["tab\tx", #"x\\ y\\"#], [#"ы ё"#, "'"],
        ]
        let program = "import subprocess,sys; sys.stdout.write(subprocess.list2cmdline(sys.argv[1:]))"
        for sample in samples {
            let ending = try await ScriptRun(["/usr/bin/env", "python3", "-c", program] + sample).end()
            #expect(WindowsArguments.line(sample) == String(decoding: ending.stdout, as: UTF8.self))
        }
    }

    @Test func `the bootstrap is one line that cmd does not touch`() throws {
        let plan = try plan()
        let line = plan.bootstrap
        #expect(line.hasPrefix("powershell.exe -NoProfile -NonInteractive -Command \"") && line.hasSuffix("\""))
        #expect(line.filter { $0 == "\"" }.count == 2 && line.utf8.count < 800)
        #expect(!line.contains { "%^!\\\n".contains($0) } && !line.lowercased().contains("$input"))
        #expect(line.contains("$n=\(plan.script.count);") && line.contains("-ne '\(plan.digest.hex)'"))
    }
}

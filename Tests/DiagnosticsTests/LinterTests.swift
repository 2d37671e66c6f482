import Testing

@testable import Diagnostics

@Suite struct LinterTests {
    static func text(
        _ command: String,
        platform: String = "windows",
        roots: String = "roots: ['${dir}', '%PROGRAMDATA%\\1C', 'C:\\Program Files\\1cv8']",
        rest: String = ""
    ) -> String {
        """
        profile: 1
        id: test
        version: 1.0.0
        title: {ru: Проверка, en: A test}
        \(roots)
        inputs:
          dir: {type: path, title: {ru: Папка, en: Folder}}
          posix_dir: {type: posix-path, title: {ru: Папка, en: Folder}}
          word: {type: name, title: {ru: Слово, en: Word}}
        probes:
          - id: one
            part: machine
            platform: \(platform)
            \(command)
            seconds: 5
            bytes: 100
            sensitivity: public
            clause: "4.1"
            consent: {ru: Раз, en: One}
            \(rest)
        """
    }

    static func codes(_ text: String) -> [ProfileError.Code] { ProfileLinter.findings(in: text).map(\.code) }

    @Test(arguments: [
        "'${dir}\\Logs\\PS_*.txt'", "'${dir}/Logs/PS_*.txt'", "'${dir}\\blacklist.bin'", "'${dir}\\${word}.txt'",
        "'%ProgramData%\\1C\\1CEStart\\1CEStart.cfg'", "'c:/program files/1CV8/conf/conf.cfg'",
        "'C:\\Program Files\\1cv8\\common\\1cestart.exe'",
    ])
    func `a file of Windows below a root is accepted`(_ path: String) {
        #expect(Self.codes(Self.text("file: {path: \(path)}")) == [])
    }

    @Test(arguments: [
        "'C:\\Windows\\win.ini'", "'C:\\Program Files\\1cv8x\\a.cfg'", "'${dir}\\..\\a.txt'", "'%TEMP%\\a.txt'",
        "'${dir}\\*\\a.txt'", "'${dir}\\*.txt'", "'${dir}\\PS*.txt'", "'${dir}\\1Cv8.1CD'", "'${dir}/1cv8.1cd '",
        "'${dir}\\1Cv8.1CD.'", "'${dir}\\1Cv8.1CD:stream'", "'${dir}\\1CV8~1.1CD'", "'${dir}\\LICKEY~1.TXT'",
        "'${dir}\\lickeys_utf8.txt'", "'${dir}\\1Cv8Log\\1Cv8.lgf'", "'${dir}\\1CV8LO~1\\a.lgp'", "'${dir}\\lick*.txt'",
        "'${dir}\\[l]ickeys.txt'", "'${dir}\\a`b.txt'", "'${dir}\\a\"b.txt'", "'${dir}\\a''b.txt'",
        "'${dir}\\%WINDIR%'",
        "'${dir}\\a:b'", "'${dir}\\${posix_dir}\\a'", "'${dir}\\${dir}\\a'", "'${dir}\\$x'", "'Logs\\a.txt'",
        "'${dir}\\Журнал.txt'", "'\\\\server\\share\\a.txt'", "'${dir}\\.ssh\\id_rsa'",
        "'${dir}\\reg_1541\\1CV8Clst.lst'",
        "'C:\\Program Files\\1cv8\\srvinfo\\a.lst'",
    ])
    func `a file of Windows that may be another one is refused`(_ path: String) {
        let codes = Self.codes(Self.text("file: {path: \(path)}"))
        #expect(codes == [.pathRefused] || codes == [.commandRefused], "\(path): \(codes)")
    }

    @Test(arguments: [
        "file: {path: '${dir}/a.txt', show: stat, tail: 10}", "file: {path: '${dir}/a.txt', show: stat, lines: a}",
        "file: {path: '${dir}/a.txt', head: 1, tail: 1}", "file: {path: '${dir}/a.txt', lines: a, keys: [b]}",
        "file: {path: '${dir}/a.txt', keys: ['a=b']}", "file: {path: '${dir}/a.txt', lines: '\\d'}",
        "reach: {host: 127.0.0.1, port: 80}", "reach: {host: localhost, port: 80}", "reach: {host: a b.ru, port: 80}",
        "reach: {host: -a.ru, port: 80}", "shell: uname",
    ])
    func `questions that contradict themselves are refused`(_ command: String) {
        let codes = Self.codes(Self.text(command))
        #expect(codes == [.commandRefused] || codes == [.patternRefused], "\(command): \(codes)")
    }

    @Test func `what one platform has the other has not`() {
        let posix = "roots: ['${dir}', /etc]"
        #expect(Self.codes(Self.text("powershell: Get-Date", platform: "posix", roots: posix)) == [.commandRefused])
        let reach = "reach: {host: mobi-c.ru, port: 443}"
        #expect(Self.codes(Self.text(reach, platform: "posix", roots: posix)) == [.commandRefused])
        #expect(Self.codes(Self.text("file: {path: '${posix_dir}/a'}", roots: "roots: ['${posix_dir}']")) != [])
        #expect(Self.codes(Self.text("clock: true")) == [])
        let variant = "variants: [{when: 'powershell < 3', argv: [uname]}]"
        #expect(
            Self.codes(Self.text("argv: [uname]", platform: "posix", roots: posix, rest: variant)) == [.commandRefused]
        )
    }

    @Test(arguments: ["variants: [{when: 'powershell > 3', argv: [uname]}]", "variants: [{when: has, argv: [uname]}]"])
    func `a condition that is none is refused`(_ variants: String) {
        let codes = Self.codes(Self.text("argv: [uname]", platform: "posix", roots: "", rest: variants))
        #expect(codes == [.invalidValue])
    }

    @Test func `a variant is judged like a command`() {
        func codes(_ command: String) -> [ProfileError.Code] {
            let variant = "variants: [{when: has ss, shell: '\(command)'}]"
            return Self.codes(Self.text("shell: netstat -ltn", platform: "posix", roots: "", rest: variant))
        }
        #expect(codes("ss -Hltn") == [] && codes("rm -rf /") == [.commandRefused])
    }

    @Test(arguments: [
        ("argv: [cat, /etc/hostname]", true), ("argv: [cat, /etc]", true), ("argv: [cat, /etcetera]", false),
        ("argv: [cat, /proc/uptime]", false), ("argv: [head, '--bytes=/proc/uptime']", false),
        ("argv: [grep, x, '-f/proc/uptime']", false), ("shell: cd ${dir} && cat a/../../b", false),
        ("shell: cd ${dir}/Logs && ls -t PS_*.txt", true), ("shell: cat $(ls /proc/uptime)", false),
        ("argv: [cat, '${dir}/a']", true), ("argv: [cat, '${posix_dir}/a']", false), ("argv: [uname, -a]", true),
    ])
    func `what a shell reads lies below a root where roots are declared`(_ command: String, _ isAccepted: Bool) {
        let codes = Self.codes(Self.text(command, platform: "posix", roots: "roots: ['${dir}', /etc]"))
        #expect(codes.isEmpty == isAccepted, "\(command): \(codes)")
    }

    @Test(arguments: [
        "/", "etc", "../etc", "/etc/../root", "/etc/*", "C:\\", "C:", "${word}", "${none}", "%TEMP%", "/root/.ssh",
        "D:\\base\\1Cv8.1CD", "\\\\", "Папка",
    ])
    func `a root that is no folder of its own is refused`(_ root: String) {
        #expect(Self.codes(Self.text("clock: true", roots: "roots: ['\(root)']")) == [.pathRefused])
    }

    @Test func `what keeps only findings has rules, and lines are a matter of texts with lines`() {
        #expect(Self.codes(Self.text("clock: true", rest: "keep: lines")) == [.invalidValue])
        #expect(Self.codes(Self.text("clock: true", rest: "keep: facts")) == [.invalidValue])
        let json = "keep: lines\n    facts: [{json: {a: {fact: a.b, type: text}}}]"
        #expect(Self.codes(Self.text("clock: true", rest: json)) == [.invalidValue])
        let count = "keep: lines\n    facts: [{count: a, fact: a.b}]"
        #expect(Self.codes(Self.text("clock: true", rest: count)) == [])
    }

    @Test(arguments: [
        "json: {'a..b': {fact: a.b, type: text}}", "json: {'a[]': {fact: a.b, type: text}}",
        "json: {a: {fact: a.b, type: list}}", "xml: {a: {fact: a.b, type: text}}",
        "xml: {'/a/@b[]': {fact: a.b, type: text}}", "ini: {Key: {fact: a.b, type: text}}",
        "ini: {'Section/': {fact: a.b, type: text}}", "records: '('\n        last: x\n        groups: {}",
        "table: {columns: [a, a]}\n        show: '${a}'\n        fact: a.b",
        "table: {columns: [a]}\n        show: '${b}'\n        fact: a.b",
        "table: {columns: [a], split: 'x*'}\n        show: '${a}'\n        fact: a.b",
    ])
    func `rules that cannot work are refused`(_ rule: String) {
        let codes = Self.codes(Self.text("clock: true", rest: "facts:\n      - \(rule)"))
        #expect(codes.first == .invalidValue || codes.first == .patternRefused || codes.first == .missingKey, "\(rule)")
    }

    @Test(arguments: [
        "a", "^a$", "a|b", "^(a|b)+c?$", "[0-9]{1,3}", "[^;]*", "a{2}", "a{2,}", "\\.", "[a-]", "[-a]", "(^a|b$)",
        "Starting: [0-9]+[.][0-9]+", "a.*b", "\\$", "=|\\|",
    ])
    func `a pattern that grep and .NET read alike is accepted`(_ pattern: String) {
        #expect(PortablePattern.flaw(in: pattern) == nil)
    }

    @Test(arguments: [
        "", "a||b", "()", "(?:a)", "\\d", "\\b", "\\1", "[[:alpha:]]", "[a\\]]", "[]a]", "[^]", "a**", "a+?", "a{2}?",
        "*a", "a|*b", "(+a)", "a{", "a{x}", "a{3,2}", "a{256}", "a$b", "a^b", "a]", "a}", "(a", "a)", "[a", "[z-a]",
        "é", "\\", "a{,3}", "[a-[b]]", "\\<a",
        String(repeating: "(", count: 20) + "a" + String(repeating: ")", count: 20),
    ])
    func `a pattern that one of them reads otherwise is refused`(_ pattern: String) {
        #expect(PortablePattern.flaw(in: pattern) != nil, "\(pattern)")
    }
}

import Testing

@testable import Diagnostics

@Suite struct ProfileTests {
    static func text(_ probe: String = "", top: String = "", command: String = "argv: [uname, -s]") -> String {
        """
        profile: 1
        id: test
        version: 1.0.0
        title: {ru: Проверка, en: A test}
        inputs:
          folder: {type: posix-path, title: {ru: Папка, en: Folder}, default: /srv}
        \(top)
        probes:
          - id: one
            part: machine
            \(command)
            seconds: 5
            bytes: 100
            sensitivity: public
            clause: "4.1"
            consent: {ru: Раз, en: One}
            \(probe)
        """
    }

    static func code(_ text: String) -> ProfileError.Code? {
        do {
            _ = try Profile(yaml: text)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `the example is a profile`() throws {
        let profile = try Profile(yaml: Self.text())
        #expect(profile.id == "test" && profile.inputs.first?.defaultValue(on: .posix) == "/srv")
        #expect(profile.probes.first?.errorCap == 0 && profile.probes.first?.keep == .text)
    }

    @Test(arguments: [
        ("powershell: Get-Date", Probe.Command.powershell("Get-Date")),
        (
            "file: {path: '${folder}/Logs/PS_*.txt', newest: 3, tail: 64, since: 3d, lines: 'a|b', keys: [Port]}",
            .file(
                FileQuestion(
                    path: "${folder}/Logs/PS_*.txt",
                    newest: 3,
                    tail: 64,
                    hours: 72,
                    lines: "a|b",
                    keys: ["Port"]
                )
            )
        ),
        (
            "reach: {host: mobi-c.ru, port: 443, tls: true}",
            .reach(ReachQuestion(host: "mobi-c.ru", port: 443, usesTLS: true))
        ),
        ("adb: [getprop, ro.x]", .adb(AdbQuestion(side: .shell, words: ["getprop", "ro.x"]))),
        ("adb: {host: [devices, -l]}", .adb(AdbQuestion(side: .host, words: ["devices", "-l"]))),
        ("adb: {shell: [a, b], lines: x}", .adb(AdbQuestion(side: .shell, words: ["a", "b"], lines: "x"))),
        ("clock: true", .clock),
    ])
    func `each kind of question is read`(_ text: String, _ command: Probe.Command) throws {
        let profile = try Profile(draft: Self.text(command: text))
        #expect(profile.probes.first?.command == command)
    }

    @Test func `each field that a contact relies on is needed`() {
        for line in [
            "seconds: 5", "bytes: 100", "sensitivity: public", "clause: \"4.1\"", "consent: {ru: Раз, en: One}",
        ] {
            #expect(Self.code(Self.text().replacing("    \(line)\n", with: "")) == .missingKey, "\(line)")
        }
        #expect(Self.code(Self.text().replacing("ru: Раз, ", with: "")) == .missingKey)
        #expect(Self.code(Self.text(command: "keep: text")) == .missingKey)
    }

    @Test(arguments: [
        ("seconds: 5", "seconds: 0"), ("seconds: 5", "seconds: 61"), ("bytes: 100", "bytes: 1048577"),
        ("bytes: 100", "bytes: many"), ("id: one", "id: One"), ("id: test", "id: te st"),
        ("version: 1.0.0", "version: 1.0"),
        ("profile: 1", "profile: 2"), ("part: machine", "part: moon"), ("en: One", "en: \"a\\nb\""),
        ("en: One", "en: \"a\\u202eb\""), ("clause: \"4.1\"", "clause: \"3.1\""), ("clause: \"4.1\"", "clause: all"),
        ("default: /srv", "default: srv"), ("type: posix-path", "type: road"),
    ])
    func `values out of bounds are refused`(_ good: String, _ bad: String) {
        #expect(Self.code(Self.text().replacing(good, with: bad)) == .invalidValue)
    }

    @Test(arguments: [
        ("id: test", "id: &a test"), ("id: test", "id: !x test"), ("id: test", "id: test\nid: test"),
        ("id: test", "id: [test"), ("id: test", "? [a]\n: b\nid: test"), ("profile: 1", "--- \na: b\n---\nprofile: 1"),
    ])
    func `YAML beyond the strict subset is refused`(_ good: String, _ bad: String) {
        #expect(Self.code(Self.text().replacing(good, with: bad)) == .malformed)
    }

    @Test func `errors name the line`() {
        let text = Self.text("colour: red")
        #expect { try Profile(yaml: text) } throws: { error in
            guard let error = error as? ProfileError else { return false }
            return error.code == .unknownKey && error.line == 17 && error.description.contains("probe 'one'")
        }
    }

    @Test func `deep, long and empty texts are refused`() {
        #expect(Self.code(String(repeating: "[", count: 100_000)) == .malformed)
        #expect(Self.code(String(repeating: "- ", count: 100_000)) == .malformed)
        #expect(Self.code(String(repeating: "#\n", count: 200_000)) == .tooLong)
        #expect(Self.code("") == .malformed)
        #expect(Self.code("a") == .invalidValue)
    }

    @Test(arguments: [
        "shell: rm -rf /tmp/x", "argv: [rm, x]", "shell: echo x > /tmp/x", "shell: echo x >> /tmp/x",
        "shell: 'cat < /etc/x'",
        "shell: echo x 2>/tmp/x", "shell: echo x 2>/dev/nullx", "shell: sleep 5 & echo", "shell: true && rm x",
        "shell: true; rm x", "shell: true | rm x", "shell: true || rm x", "shell: echo $(rm x)",
        "shell: echo \"$(rm x)\"",
        "shell: 'echo `rm x`'", "shell: echo $HOME", "shell: echo ${HOME}", "shell: echo \"${folder}\"",
        "shell: (rm x)",
        "shell: if true", "shell: X=1 rm", "shell: $(echo rm) x", "shell: eval rm", "shell: 'echo a\\'",
        "shell: 'true |'",
        "shell: '| true'", "shell: date 11221200", "shell: date -s now", "shell: sort -o x y", "shell: sort -no x y",
        "shell: sort --out=x y", "shell: uniq a b", "shell: tail -f x", "shell: ss -K", "shell: sshd -T",
        "shell: find / -delete",
        "shell: rac cluster list", "shell: sqlite3 x", "shell: psql -l", "shell: ibcmd x", "shell: awk 1",
        "shell: echo Привет",
        "shell: grep -r x /srv", "shell: cat *", "argv: [cat, '${other}']", "shell: tr a b {x}", "shell: cat ~/x",
        "shell: ls -R /", "shell: '! true'", "shell: 'true # x'", "shell: './x'", "shell: /bin/rm x", "shell: cat PS*",
    ])
    func `a command that is not known to read only is refused`(_ command: String) {
        let code = Self.code(Self.text(command: command))
        #expect(code == .commandRefused || code == .pathRefused, "\(command): \(String(describing: code))")
    }

    @Test(arguments: [
        "argv: [cat, /srv/base/1Cv8.1CD]", "shell: cat ${folder}/1Cv8Log/1Cv8.lgf", "shell: cat ${folder}/1CV8Clst.lst",
        "shell: stat ${folder}/lickeys_utf8.txt", "shell: cat ${folder}/lick*.txt", "shell: ls ${folder}/???keys.txt",
        "shell: cat ${folder}/base*.1cd", "shell: cat /proc/1/environ", "shell: cat ${folder}/.ssh/id_rsa",
        "shell: cat 1Cv'8.1'CD", "shell: head -c 9 /dev/sda", "shell: cat ${folder}/1Cv8[.]1CD",
    ])
    func `a path that clause 3.1 excludes, or that holds secrets, is refused`(_ command: String) {
        let code = Self.code(Self.text(command: command))
        #expect(code == .pathRefused || code == .commandRefused, "\(command)")
    }

    @Test(arguments: [
        "shell: cd ${folder}/Logs && ls -t PS_*.txt | head -n 1", "shell: ss -Hltn 2>/dev/null || netstat -ltn",
        "shell: sshd -V 2>&1 | head -n 1", "shell: cat 'a b' \"c d\" </dev/null", "shell: grep -a x $(ls -t PS_*.txt)",
        "shell: date +%s; stat -c '%Y $(rm)' ${folder}/blacklist.bin", "argv: [od, -An, '${folder}/mobi_s.sqlite3']",
    ])
    func `a command that only reads is accepted`(_ command: String) {
        #expect(Self.code(Self.text(command: command)) == nil)
    }

    @Test(arguments: [
        ("- pattern: '(?P<a>x'\n        groups: {a: {fact: a.b, type: text}}", ProfileError.Code.patternRefused),
        ("- pattern: '(?P<a>x)'\n        groups: {b: {fact: a.b, type: text}}", .patternRefused),
        ("- pattern: '(x)\\1'\n        groups: {a: {fact: a.b, type: text}}", .patternRefused),
        ("- list: x\n        show: '${y}'\n        fact: a.b", .patternRefused),
        ("- skew: '(?P<now>x)'\n        fact: a.b\n      - skew: '(?P<now>x)'\n        fact: a.b", .duplicate),
        ("- pattern: '(?P<a>x)'\n        groups: {a: {fact: A.b, type: text}}", .invalidValue),
        ("- glob: x", .unknownKey),
    ])
    func `rules that cannot work are refused`(_ rule: String, _ code: ProfileError.Code) {
        #expect(Self.code(Self.text("facts:\n      \(rule)")) == code)
    }

    @Test func `the linter lists everything, and nothing for the shipped profiles`() {
        let two = Self.text("facts:\n      - list: '('\n        show: x\n        fact: a", command: "shell: rm x; dd y")
        #expect(ProfileLinter.findings(in: two).map(\.code) == [.commandRefused, .commandRefused, .patternRefused])
        for bytes in [PackageResources.posix_basics_yaml, PackageResources.mobi_c_server_yaml] {
            #expect(ProfileLinter.findings(in: String(decoding: bytes, as: UTF8.self)) == [])
        }
    }
}

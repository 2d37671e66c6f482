import Testing

@testable import Diagnostics

/// Texts that want to be a profile and are a weapon, each by its name.
@Suite struct BadProfileTests {
    static let base = ProfileTests.text()

    static func code(_ text: String) -> ProfileError.Code? { ProfileLinter.findings(in: text).first?.code }

    @Test func `an unknown key at every level is refused by name`() {
        for place in ["profile: 1", "    part: machine", "  folder: {type: posix-path,"] {
            let text = Self.base.replacing(
                place,
                with: place.hasSuffix(",")
                    ? "\(place) colour: red," : "\(place)\n\(place.prefix { $0 == " " })colour: red"
            )
            #expect(Self.code(text) == .unknownKey, "\(place)")
            #expect(ProfileLinter.findings(in: text).first?.context.contains("'colour'") == true)
        }
    }

    @Test(.timeLimit(.minutes(1))) func `an anchor bomb is refused before it grows`() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            bomb +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        #expect(Self.code(bomb) == .malformed)
        #expect(Self.code("a: &a\n  b: *a\n") == .malformed)
        #expect(Self.code("<<: {a: b}\nprofile: 1\n") == .malformed)
    }

    @Test(.timeLimit(.minutes(1))) func `ten megabytes are refused by their length alone`() {
        #expect(Self.code(String(repeating: "a: b\n", count: 2_000_000)) == .tooLong)
        #expect(Self.code(String(repeating: "é", count: 5_000_000)) == .tooLong)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["[", "{", "- ", "{a: ", "[[", "? ", "a:\n ", "!!seq [", "- - ", "\"", "'", "|\n", "&a ["]
    )
    func `deep nesting of every kind is refused and not followed`(_ opening: String) {
        let count = min(100_000, Profile.longestText / opening.utf8.count)
        // A pair of single quotes in quotes is a quote: that text is one long scalar.
        let code = Self.code(String(repeating: opening, count: count))
        #expect(code == (opening == "'" ? .invalidValue : .malformed), "\(opening)")
    }

    @Test func `nesting that closes again is refused, deep or not`() {
        let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
        #expect(Self.code("profile: \(deep)") == .malformed)
        var block = ""
        for level in 0..<300 { block += String(repeating: " ", count: level) + "a:\n" }
        #expect(Self.code(block) == .unknownKey)
    }

    @Test func `a pattern that is none, that looks around, or that wants the memory is refused`() {
        for pattern in [
            "(", "(?=a)", "(?<=a)b", #"(a)\1"#, "a{1001}", "((a{100}){100}){100}", "[z-a]",
        ] {
            let rule = "facts:\n      - count: '\(pattern)'\n        fact: a.b"
            #expect(Self.code(ProfileTests.text(rule)) == .patternRefused, "\(pattern)")
        }
    }

    /// What libFuzzer found in `l+*)in (`: the reader never came past a bracket that closed nothing.
    @Test(.timeLimit(.minutes(1)), arguments: ["l+*)in (", ")", "true )", "true | ) x", "echo $(true))", "echo x)y"])
    func `a bracket that closes nothing is refused`(line: String) {
        #expect(Self.code(ProfileTests.text(command: "shell: '\(line)'")) == .commandRefused)
    }

    @Test func `an analyzer that hangs on itself is refused`() {
        let analyzer = """
            analyzers:
              - id: one
                clause: "4.1"
                title: {ru: Раз, en: One}
                outcomes: [{when: outcome(two) == fail, result: warn, say: {ru: Раз, en: One}}]
              - id: two
                clause: "4.1"
                title: {ru: Два, en: Two}
                outcomes: [{when: outcome(one) == fail, result: warn, say: {ru: Два, en: Two}}]
            """
        #expect(
            ProfileLinter.findings(in: ProfileTests.text(top: analyzer)).map(\.code) == [.invalidValue, .invalidValue]
        )
    }

    @Test func `characters that hide or turn text around are refused where people read`() {
        for bad in ["a\\u202eb", "a\\u0000b", "a\\nb", "a\\u200bb", "a\\ufeffb", "a\\u2028b"] {
            #expect(Self.code(Self.base.replacing("en: One}", with: "en: \"\(bad)\"}")) == .invalidValue, "\(bad)")
        }
    }

    @Test func `bytes that are no text of YAML are refused`() {
        for bad in ["\u{0}", "\u{1}", "a\u{7}b", "%YAML 9.9\n---\na", "--- a\n--- b", "a: b: c", "\tx: y", "@", "`a`"] {
            #expect(Self.code(bad) == .malformed, "\(bad)")
        }
    }

    /// On each platform: what a request may give, and what it may not.
    @Test(arguments: [
        ("C:\\MobiS", nil), ("c:/Моби-С/База 5.5", nil), ("\\\\server\\share\\Моби", nil),
        ("D:\\It's $(x) %y% ^z", nil),
        ("C:\\a`b$x;y&z", nil), ("/srv/mobis", InputFlaw.notAWindowsPath), ("C:MobiS", .notAWindowsPath),
        ("C:", .notAWindowsPath), ("\\\\server", .notAWindowsPath), ("\\\\?\\C:\\a", .notAWindowsPath),
        ("\\\\.\\pipe\\x", .notAWindowsPath), ("C:\\a\"b", .notAWindowsPath), ("C:\\a|b", .notAWindowsPath),
        ("C:\\a:b", .notAWindowsPath), ("C:\\nul", .notAWindowsPath), ("C:\\com1.txt", .notAWindowsPath),
        ("C:\\a.", .notAWindowsPath), ("C:\\a \\b", .notAWindowsPath), ("C:\\a\nb", .hiddenCharacters),
        ("C:\\a\u{202E}b", .hiddenCharacters), ("C:\\a\\..\\b", .parentFolder), ("C:\\a/../b", .parentFolder),
        ("C:\\base\\1Cv8.1CD", .excluded(.database)), ("C:\\base\\1CV8LOG", .excluded(.database)),
        ("C:\\x\\lickeys_utf8.txt", .excluded(.secret("lickeys_utf8.txt"))),
        ("C:\\Users\\a\\.ssh", .excluded(.secret(".ssh"))), ("C:\\" + String(repeating: "x", count: 1024), .tooLong),
    ])
    func `a path of Windows is taken for what it says, or refused`(_ path: String, _ flaw: InputFlaw?) {
        #expect(InputType.windowsPath.flaw(in: path, on: .windows) == flaw, "\(path)")
        #expect(InputType.path.flaw(in: path, on: .windows) == flaw)
        if flaw == nil { #expect(InputType.path.flaw(in: path, on: .posix) == .relativePath) }
    }

    @Test(arguments: [
        ("ru.mobis", true), ("ru.mobis.clone_2", true), ("ru", false), ("ru..mobis", false), ("ru.1", false),
        ("", false),
        ("ru.mobis;reboot", false), ("ru.mobis'", false), ("ру.мобис", false), (".ru.mobis", false),
    ])
    func `a package is a dotted name`(_ value: String, _ isPackage: Bool) {
        #expect((InputType.package.flaw(in: value, on: .posix) == nil) == isPackage)
    }

    @Test(arguments: [
        ("", true), ("R58M12ABCDE", true), ("emulator-5554", true), ("192.168.0.5:5555", true), ("-s", false),
        ("a b", false),
        ("a'b", false), ("a$b", false), (String(repeating: "a", count: 65), false),
    ])
    func `a serial number is one word, or nothing`(_ value: String, _ isSerial: Bool) {
        #expect((InputType.serial.flaw(in: value, on: .posix) == nil) == isSerial)
    }

    @Test func `an input that no question of the platform asks for is not needed, and a value of it is still checked`()
        throws
    {
        let text = """
            profile: 1
            id: test
            version: 1.0.0
            title: {ru: Проверка, en: A test}
            roots: ['${folder}']
            inputs:
              folder: {type: posix-path, title: {ru: Папка, en: Folder}}
              other: {type: path, title: {ru: Папка, en: Folder}, default: {posix: /opt, windows: 'C:\\opt'}}
            probes:
              - id: one
                part: machine
                argv: [uname]
                seconds: 5
                bytes: 100
                sensitivity: public
                clause: "4.1"
                consent: {ru: Раз, en: One}
            """
        let profile = try Profile(yaml: text)
        #expect(try Plan.render(profile).inputs == ["other": "/opt"])
        #expect(profile.inputs[1].defaultValue(on: .windows) == "C:\\opt")
        #expect(throws: PlanError(code: .invalidInput, context: "folder", flaw: .relativePath)) {
            try Plan.render(profile, inputs: ["folder": "x"])
        }
        #expect(throws: PlanError(code: .otherPlatform, context: "windows")) {
            try Plan.render(profile, platform: .windows)
        }
    }

    @Test func `own profiles stand beside the shipped ones, and bad ones keep nobody out`() {
        let other = Self.base.replacing("id: test", with: "id: other")
        let library = ProfileLibrary.shipped.adding([
            ("a.yaml", Self.base), ("b.yaml", Self.base), ("c.yaml", nil), ("d.yaml", "x"), ("e.yaml", other),
            ("f.yaml", Self.base.replacing("id: test", with: "id: posix-basics")),
        ])
        #expect(library.profile(named: "test") != nil && library.profile(named: "other") != nil)
        #expect(library.profile(named: "posix-basics")?.title.en != "A test")
        #expect(library.refused.map(\.file) == ["b.yaml", "c.yaml", "d.yaml", "f.yaml"])
        #expect(library.refused.last?.reason.contains("'posix-basics'") == true)
    }
}

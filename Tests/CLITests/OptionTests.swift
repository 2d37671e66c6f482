import API
import Access
import Testing

@testable import PropuskCLI

@Suite struct OptionTests {
    @Test(arguments: [
        ("k=v", "k", "v"), ("k=", "k", ""), ("k=a=b", "k", "a=b"),
        ("main_directory=C:\\x y", "main_directory", "C:\\x y"),
    ])
    func `A pair splits at its first equals sign`(text: String, key: String, value: String) {
        #expect(KeyValue(argument: text)?.key == key)
        #expect(KeyValue(argument: text)?.value == value)
    }

    @Test(arguments: ["", "=v", "k"]) func `What is no pair is none`(text: String) {
        #expect(KeyValue(argument: text) == nil)
    }

    @Test func `A key given twice is a usage error`() throws {
        let pairs = try ["a=1", "a=2"].map { try #require(KeyValue(argument: $0)) }
        let failure = #expect(throws: CommandFailure.self) { try KeyValue.dictionary(pairs) }
        #expect(failure?.status == .usage)
    }

    @Test(
        arguments: [
            ("abc", "https://support.example", "https://support.example", "abc"),
            ("abc", "https://support.example/", "https://support.example", "abc"),
            ("https://support.example/c/abc", nil, "https://support.example", "abc"),
            ("http://127.0.0.1:8080/c/abc/", nil, "http://127.0.0.1:8080", "abc"),
            ("https://support.example/c/abc", "https://support.example", "https://support.example", "abc"),
        ] as [(String, String?, String, String)]
    )
    func `A handle comes with a server, or in a link`(text: String, server: String?, url: String, handle: String) throws
    {
        let address = try ConsentAddress(text, server: server)
        #expect(address.server == url)
        #expect(address.handle == handle)
    }

    @Test(arguments: [("abc", nil), ("https://support.example/c/abc", "https://evil.example")] as [(String, String?)])
    func `No server, or two, is a usage error`(text: String, server: String?) {
        let failure = #expect(throws: CommandFailure.self) { try ConsentAddress(text, server: server) }
        #expect(failure?.status == .usage)
    }

    private static let digest = "A1B2C3d4e5f6" + String(repeating: "0", count: 52)

    @Test(arguments: [
        ("a1b2c3", true), ("A1B2C3D4", true), (digest, true), ("a1b2c", false), ("", false), ("a1b2c4", false),
        (digest + "0", false), (" a1b2c3", false),
    ])
    func `Six symbols of the digest or more name a plan`(text: String, isNamed: Bool) {
        #expect(DecisionInput.names(Self.digest, text) == isNamed)
    }

    @Test(arguments: ["", "4m", "9h", "abc", "30s", "-5m", "30m30m", "99999h"])
    func `A time out of bounds is refused by the rule, in words`(text: String) {
        let failure = #expect(throws: CommandFailure.self) { try AccessDuration(typed: text) }
        #expect(failure?.status == .refused)
        #expect(failure?.code == "invalidDuration")
        #expect(failure?.answer(in: .ru).error.message == "такое время указать нельзя")
    }

    @Test(
        arguments: [
            (["LANG": "ru_RU.UTF-8"], Language.ru), (["LANG": "C"], .en), ([:], .en),
            (["LC_ALL": "en_US.UTF-8", "LANG": "ru_RU.UTF-8"], .en), (["LC_ALL": "", "LC_MESSAGES": "ru_RU"], .ru),
        ] as [([String: String], Language)]
    )
    func `The locale's variables choose the language`(environment: [String: String], language: Language) {
        #expect(Language(environment: environment) == language)
    }

    @Test(arguments: [
        ("status --language ru", Language.ru), ("status --language=ru --json", .ru), ("status --language", .en),
        ("status --language de", .en), ("contact add --language ru", .en), ("", .en),
    ])
    func `A command line that was not understood still names its language`(line: String, language: Language) {
        let arguments = line.split(separator: " ").map(String.init)
        #expect(Language(arguments: arguments, environment: ["LANG": "C"]) == language)
    }
}

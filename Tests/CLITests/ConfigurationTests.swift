import API
import Foundation
import Testing

@testable import PropuskCLI

@Suite struct ConfigurationTests {
    private static let whole = """
        origin: support.example
        public_url: https://support.example/
        gateway_address: support.example:2222
        sender_address: propusk@Support.Example

        """

    private func parse(_ more: String = "") throws -> Configuration {
        try Configuration(yaml: Self.whole + more, file: "propusk.yaml")
    }

    @Test func `What is not told has its default`() throws {
        let configuration = try parse()
        #expect(configuration.publicURL == "https://support.example")
        #expect(configuration.senderAddress == "propusk@support.example")
        #expect(configuration.timeZone.identifier == "Europe/Moscow")
        #expect(configuration.mail == .outbox)
        #expect(!configuration.isBehindProxy && !configuration.allowsUnpatchedLibSSH)
        #expect(configuration.lapseHours == 24)
    }

    @Test func `Every setting is read`() throws {
        let configuration = try parse(
            """
            time_zone: Asia/Yekaterinburg
            behind_proxy: true
            lapse_hours: 48
            allow_unpatched_libssh: true
            mail: {transport: sendmail, sendmail_path: /opt/mail}
            """
        )
        #expect(configuration.timeZone.identifier == "Asia/Yekaterinburg")
        #expect(configuration.isBehindProxy && configuration.allowsUnpatchedLibSSH)
        #expect(configuration.lapseHours == 48)
        #expect(configuration.mail == .sendmail(program: "/opt/mail"))
    }

    @Test(arguments: [
        ("lapse_hour: 5", "propusk.yaml:5: lapse_hour: unknown key"),
        ("lapse_hours: 0", "propusk.yaml:5: lapse_hours: not a number from 1 to 168"),
        ("lapse_hours: [1]", "propusk.yaml:5: lapse_hours: not a number from 1 to 168"),
        ("behind_proxy: yes please", "propusk.yaml:5: behind_proxy: not true or false"),
        ("time_zone: Mars/Olympus", "propusk.yaml:5: time_zone: not a zone"),
        ("mail: sendmail", "propusk.yaml:5: mail is no mapping"),
        ("mail: {transport: pigeon}", "propusk.yaml:5: mail.transport: not outbox or sendmail"),
        ("mail: {transport: outbox, path: x}", "propusk.yaml:5: mail.path: unknown key"),
        ("mail: {sendmail_path: /x}", "propusk.yaml:5: mail.transport: missing"),
        ("origin: other.example", "propusk.yaml: not YAML"),
        ("x: [", "propusk.yaml: not YAML"),
    ])
    func `A typing error is an error, at its line`(line: String, reason: String) {
        let error = #expect(throws: ConfigurationError.self) { try parse(line) }
        #expect(error?.description.hasPrefix(reason) == true, "\(error?.description ?? "")")
    }

    @Test(arguments: ["origin", "public_url", "gateway_address", "sender_address"])
    func `What has no default must be told`(key: String) {
        let lines = Self.whole.split(separator: "\n").filter { !$0.hasPrefix(key) }.joined(separator: "\n")
        let error = #expect(throws: ConfigurationError.self) { try Configuration(yaml: lines, file: "f") }
        #expect(error?.description.hasSuffix(": \(key): missing") == true)
    }

    @Test(arguments: [
        "support.example", "ftp://support.example", "https://user@support.example", "https://support.example/path",
        "https://support.example?x", "https://a\"b", "https://", "javascript:alert(1)",
    ])
    func `An address that is none is refused`(url: String) {
        #expect(Configuration.publicURL(url) == nil)
    }

    @Test func `The file that init writes says what it was told`() throws {
        let configuration = try parse()
        #expect(try Configuration(yaml: configuration.commentedYAML, file: "f") == configuration)
    }

    @Test(arguments: [
        ("127.0.0.1:8080", true), ("127.9.9.9:1", true), ("localhost:80", true), ("[::1]:8080", true),
        ("0.0.0.0:80", false), ("192.0.2.1:80", false), ("127.example:80", false), ("[::]:80", false),
    ])
    func `Only loopback is loopback`(text: String, isLoopback: Bool) throws {
        #expect(try ListenAddress(text).isLoopback == isLoopback)
    }

    @Test(arguments: ["", "8080", "127.0.0.1", "host:0", "host:70000", ":80"])
    func `A listening address names host and port`(text: String) {
        let failure = #expect(throws: CommandFailure.self) { try ListenAddress(text) }
        #expect(failure?.status == .usage)
    }

    @Test func `Plain HTTP stays on this machine, or behind a proxy`() throws {
        let folder = DataFolder(path: "/tmp/x")
        var configuration = try parse()
        #expect(try PublicDoor(http: nil, https: nil, of: folder, configuration) == nil)
        #expect(try PublicDoor(http: "127.0.0.1:80", https: nil, of: folder, configuration)?.protection == .plain)
        let failure = #expect(throws: CommandFailure.self) {
            try PublicDoor(http: "0.0.0.0:80", https: nil, of: folder, configuration)
        }
        #expect(failure?.status == .refused)
        configuration.isBehindProxy = true
        #expect(try PublicDoor(http: "0.0.0.0:80", https: nil, of: folder, configuration)?.protection == .plain)
    }
}

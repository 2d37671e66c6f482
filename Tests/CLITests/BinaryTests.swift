import Foundation
import PropuskTesting
import Testing

/// The built program, as a person runs it.
@Suite struct BinaryTests {
    private static let program = Bundle.main.executableURL.map {
        $0.deletingLastPathComponent().appending(path: "propusk").path(percentEncoded: false)
    }

    private func propusk(
        _ arguments: String...,
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> ProcessResult {
        let program = try #require(Self.program)
        let base = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        return try await run(
            [program] + arguments,
            input: Array(input.utf8),
            environment: base.merging(environment) { $1 }
        )
    }

    private func initialize(_ folder: String) async throws -> ProcessResult {
        try await propusk(
            "init",
            "--data",
            folder,
            "--origin",
            "support.example",
            "--public-url",
            "https://support.example",
            "--gateway",
            "support.example:2222",
            "--sender",
            "propusk@support.example"
        )
    }

    @Test func `A new instance is made once, and keys OpenSSL reads`() async throws {
        let folder = try TemporaryFolder()
        let made = try await initialize(folder.file("data"))
        #expect(made.status == 0, "\(made.errorText)")
        #expect(made.text.contains("propusk serve"))
        let key = try await run(["openssl", "pkey", "-in", folder.file("data/keys/authority.pem"), "-noout", "-text"])
        #expect(key.text.hasPrefix("ED25519 Private-Key:"))
        let certificate = try await run([
            "openssl", "x509", "-in", folder.file("data/keys/tls.pem"), "-noout", "-ext", "subjectAltName",
        ])
        #expect(certificate.text.contains("DNS:support.example"))
        let again = try await initialize(folder.file("data"))
        #expect(again.status == 3)
        #expect(again.errorText.contains("is not empty"))
    }

    @Test func `Questions need a terminal`() async throws {
        let folder = try TemporaryFolder()
        let result = try await propusk("init", "--data", folder.file("data"))
        #expect(result.status == 64)
        #expect(result.errorText.contains("--origin is missing"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("data")))
    }

    @Test func `Without a server every command fails and says what to start`() async throws {
        let folder = try TemporaryFolder()
        _ = try await initialize(folder.file("data"))
        let result = try await propusk("ticket", "list", environment: ["PROPUSK_DATA": folder.file("data")])
        #expect(result.status == 1)
        #expect(result.errorText.contains("propusk serve"))
        let json = try await propusk("ticket", "list", "--json", "--data", folder.file("data"))
        #expect(json.errorText.hasPrefix(#"{"error":{"code":"notRunning""#))
    }

    @Test func `No data folder, a wrong duration, an unknown key: each has its status`() async throws {
        #expect(try await propusk("ticket", "list").status == 64)
        let long = try await propusk(
            "access",
            "request",
            "--ticket",
            "1",
            "--machine",
            "m",
            "--profile",
            "p",
            "--for",
            "9h",
            "--reason",
            "r",
            "--data",
            "/nonexistent"
        )
        #expect(long.status == 3)
        let folder = try TemporaryFolder()
        _ = try await initialize(folder.file("data"))
        let yaml = try folder.read("data/propusk.yaml")
        try folder.write(yaml + "lapse_hour: 5\n", to: "data/propusk.yaml")
        let served = try await propusk("serve", "--data", folder.file("data"))
        #expect(served.status == 1)
        #expect(served.errorText.contains("lapse_hour: unknown key"))
    }

    @Test func `Whoever has a Russian locale reads Russian, from every layer`() async throws {
        let (folder, locale) = (try TemporaryFolder(), ["LANG": "ru_RU.UTF-8"])
        _ = try await initialize(folder.file("data"))
        let stopped = try await propusk("ticket", "list", "--data", folder.file("data"), environment: locale)
        #expect(stopped.errorText.hasPrefix("propusk: ошибка: сервер не отвечает: "))
        #expect(stopped.errorText.contains("propusk: подсказка: запустите его: propusk serve"))
        let again = try await propusk("init", "--data", folder.file("data"), "--language", "ru")
        #expect(again.errorText.contains("не указано: --origin"))
        try folder.write(try folder.read("data/propusk.yaml") + "lapse_hour: 5\n", to: "data/propusk.yaml")
        let served = try await propusk("serve", "--data", folder.file("data"), environment: locale)
        #expect(served.errorText.contains("lapse_hour: неизвестный ключ; известны: "))
        let unknown = try await propusk("ticket", "show", "--nonsense", "1", environment: locale)
        #expect(unknown.status == 64)
        #expect(unknown.errorText.contains("propusk: ошибка: неизвестный ключ: «--nonsense»"))
        #expect(unknown.errorText.contains("использование: propusk ticket show"))
        let together = try await propusk("serve", "--http", "a:1", "--https", "b:1", environment: locale)
        #expect(together.status == 64)
        #expect(together.errorText.contains("propusk: ошибка: --http или --https, но не вместе"))
    }

    @Test func `A program is told of a wrong command line in JSON as well`() async throws {
        let result = try await propusk("ticket", "show", "one", "--json")
        #expect(result.status == 64)
        #expect(
            result.errorText.hasPrefix(#"{"error":{"code":"usage","context":{},"hint":"usage: propusk ticket show"#)
        )
        let help = try await propusk("ticket", "show", "--help")
        #expect(help.status == 0 && help.errorText.isEmpty)
    }

    @Test func `A code is never sent in the clear`() async throws {
        let result = try await propusk(
            "consent",
            "decline",
            "abc",
            "--server",
            "http://support.example",
            input: "AAAA-AAAA-AAAA-AAAA\n"
        )
        #expect(result.status == 64)
        #expect(result.errorText.contains("https://"))
    }

    @Test func `A rendered script's SHA-256 is the plan's digest`() async throws {
        let rendered = try await propusk("profile", "render", "posix-basics")
        #expect(rendered.status == 0, "\(rendered.errorText)")
        let sum = try await run(["sha256sum"], input: rendered.stdout)
        #expect(rendered.errorText.contains(sum.text.prefix(64)))
    }

    @Test func `The linter refuses a profile that changes a machine`() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("id: x\n", to: "profile.yaml")
        let result = try await propusk("profile", "lint", file)
        #expect(result.status == 3)
        #expect(result.text.contains("profile.yaml"))
    }
}

import Access
import Cryptography
import Foundation
import OpenSSHFormats
import PropuskTesting
import Testing

@testable import Broker

/// Grade *held*, way B: what a broken or malicious broker, or whoever stole its keys, tries against the client's gate.
struct GateAttackTests {
    /// The gate refused for this reason, ran nothing and kept nothing.
    private func expectRefusal(
        _ result: ProcessResult,
        _ reason: String,
        at site: GateSite,
        _ place: SourceLocation = #_sourceLocation
    ) throws {
        let words = "\(result.text)\(result.errorText)"
        #expect(result.status == 77, "\(words)", sourceLocation: place)
        #expect(words.contains("propusk gate: refused: \(reason)"), "\(words)", sourceLocation: place)
        #expect(result.text.isEmpty, sourceLocation: place)
        #expect(try site.used.isEmpty, sourceLocation: place)
    }

    @Test func `without a consent, a certificate gets no command, no sftp and no terminal`() async throws {
        let site = try await GateSite()
        for options in [["-O", "clear"], ["-O", "force-command=\(site.gate.command)"], ["-O", "permit-pty"]] {
            try await site.certify(options[0], options[1])
            for asking in [["id"], [], ["-s", "sftp"], ["-tt"]] {
                let result = try await site.login([], asking: asking)
                let isRefused = asking == ["-tt"] ? result.errorText.contains("PTY allocation") : result.status == 77
                #expect(isRefused, "\(asking) \(result.text)\(result.errorText)")
                #expect(!result.text.contains("uid="))
            }
        }
        #expect(try site.used.isEmpty)
    }

    @Test func `a certificate that forces another command is refused by sshd`() async throws {
        let site = try await GateSite()
        try await site.certify("-O", "force-command=id")
        #expect(try await site.login([]).status == 255)
        #expect(site.sshd.log.contains("forced command options do not match"))
    }

    @Test func `a certificate opens no tunnel`() async throws {
        let site = try await GateSite()
        try await site.certify("-O", "permit-port-forwarding")
        let forward = [
            "-N", "-o", "ExitOnForwardFailure=yes", "-R", "\(LoopbackPort.free()):127.0.0.1:\(site.sshd.port)",
        ]
        let result = try await run(site.ssh(forward + ["\(site.gate.user.name)@127.0.0.1"]))
        #expect(result.status == 255)
        #expect(result.errorText.contains("remote port forwarding failed"))
    }

    @Test(arguments: [
        "", "\n", "\n\n", "only one line", "only one line\n", "не base64\nне base64\n", "====\n====\n",
        "Y29uc2VudA==\nc2lnbmF0dXJl\n", "touch /tmp/x\n$(id)\n", "-n\n-e\n",
    ])
    func `what is no envelope is refused`(input: String) async throws {
        let site = try await GateSite()
        try expectRefusal(try await site.login(Array(input.utf8)), "", at: site)
    }

    @Test func `a consent runs once, also where many come at the same time`() async throws {
        let site = try await GateSite()
        let envelope = try await site.envelope(site.statement())
        let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 0..<4 { group.addTask { try await site.login(envelope).status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.sorted() == [0, 77, 77, 77])
        #expect(try await site.login(envelope).status == 77)
    }

    @Test func `a second text for a request that ran is refused`() async throws {
        let site = try await GateSite()
        #expect(try await site.login(try await site.envelope(site.statement())).status == 0)
        let other = try await site.envelope(site.statement(script: "id\n"))
        let result = try await site.login(other)
        #expect(result.status == 77)
        #expect(result.errorText.contains("used before"))
        #expect(try await site.login(try await site.envelope(site.statement(request: 2))).status == 0)
    }

    @Test(arguments: [
        ("echo", "id; echo"), ("srv-1c", "srv-2c"), ("request: 1 of", "request: 2 of"), ("\n\n", "\n\n\n"),
        ("scope: collection", "scope: interactive"),
    ])
    func `a text that was changed after signing is refused`(old: String, new: String) async throws {
        let site = try await GateSite()
        let text = site.statement().text
        let signature = try await site.sign(text)
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        try #require(changed != text)
        try expectRefusal(try await site.login(GateSite.lines(changed, signature)), "no contact signed this", at: site)
        try expectRefusal(
            try await site.login(GateSite.lines(text + "id\n", signature)),
            "no contact signed this",
            at: site
        )
    }

    @Test(arguments: ["authority", "pass"])
    func `the broker's own keys sign nothing here`(key: String) async throws {
        let site = try await GateSite()
        let text = site.statement().text
        let signature = try await site.sign(text, with: key)
        try expectRefusal(try await site.login(GateSite.lines(text, signature)), "no contact signed this", at: site)
    }

    @Test(arguments: ["file", "git", "consent@other.example", "consent@propusk.example.org"])
    func `what the contact signed for another purpose is refused`(namespace: String) async throws {
        let site = try await GateSite()
        let text = site.statement().text
        let signature = try await site.sign(text, namespace: namespace)
        try expectRefusal(try await site.login(GateSite.lines(text, signature)), "no contact signed this", at: site)
    }

    @Test func `a consent for another machine, account, instance or grade is refused`() async throws {
        let site = try await GateSite()
        let statements = [
            site.statement(machine: "srv-2c"), site.statement(machine: "srv-1c-test"), site.statement(user: "somebody"),
            site.statement(origin: "other.example"), site.statement(grade: .signed),
        ]
        for statement in statements {
            let result = try await site.login(try await site.envelope(statement))
            try expectRefusal(result, "the consent is for another machine", at: site)
        }
    }

    @Test func `a consent that is over, or ends too late, is refused`() async throws {
        let site = try await GateSite()
        for seconds in [-1, -86_400, 29_700 + 300, 86_400 * 365] as [TimeInterval] {
            let statement = site.statement(notAfter: Date(timeIntervalSinceNow: seconds))
            let result = try await site.login(try await site.envelope(statement))
            try expectRefusal(result, "over, or too far ahead", at: site)
        }
    }

    @Test(arguments: [
        "tomorrow", "", "@9999999999", "2026-02-30 10:00:00 UTC", "TZ=\"x\" 10:00 UTC",
        "2026-11-22 22:00:00 UTC\nnot-after: 2026-11-22 22:00:00 UTC",
        "$(id) UTC", "2026-11-22T22:00:00 UTC",
    ])
    func `a strange time is refused, even where a contact signed it`(time: String) async throws {
        let site = try await GateSite()
        let text = site.statement().text.replacing(/not-after: .*/, with: "not-after: \(time)")
        let signature = try await site.sign(text)
        try expectRefusal(try await site.login(GateSite.lines(text, signature)), "", at: site)
    }

    @Test func `a script under another one's digest is refused, even where a contact signed it`() async throws {
        let site = try await GateSite()
        let statement = site.statement(plan: SHA256.digest(Array("id\n".utf8)).hex)
        try expectRefusal(
            try await site.login(try await site.envelope(statement)),
            "the script is not the plan",
            at: site
        )
    }

    @Test(arguments: ["", "..", "../../x", "/", "$(id)", "; id"])
    func `a request's name leads nowhere`(name: String) async throws {
        let site = try await GateSite()
        let text = site.statement().text.replacing(/request: .*/, with: "request: \(name)")
        let result = try await site.login(GateSite.lines(text, try await site.sign(text)))
        #expect(!result.text.contains("uid="))
        #expect(try site.used.allSatisfy { $0.allSatisfy { $0.isNumber || $0 == "-" } })
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: site.machine.path).sorted() == [
                "contacts", "gate", "used",
            ]
        )
    }

    @Test func `a file that is cut or missing refuses everything`() async throws {
        let site = try await GateSite()
        let envelope = try await site.envelope(site.statement())
        try site.machine.write("", to: "contacts", mode: 0o644)
        try expectRefusal(try await site.login(envelope), "no contact signed this", at: site)
        try FileManager.default.removeItem(atPath: site.machine.file("contacts"))
        try expectRefusal(try await site.login(envelope), "no contact signed this", at: site)
        try site.machine.write(Array(site.gate.text.utf8.prefix(900)), to: "gate", mode: 0o644)
        #expect(try await site.login(envelope).text.isEmpty)
        try FileManager.default.removeItem(atPath: site.machine.file("gate"))
        #expect(try await site.login(envelope).text.isEmpty)
    }
}

import Access
import Cryptography
import Diagnostics
import Foundation
import OpenSSHFormats
import PropuskTesting
import Testing

@testable import Broker

/// Grade *held*, way B: what the gate runs, and how it ends.
struct GateTests {
    @Test func `what the contact signed runs, with nothing of the caller's, and its evidence stays`() async throws {
        let site = try await GateSite()
        let statement = site.statement()
        let result = try await site.login(try await site.envelope(statement) + Array("what follows\n".utf8))
        #expect(result.status == 0, "\(result.errorText)")
        let lines = result.text.split(separator: "\n")
        #expect(lines.first == "ran session")
        #expect(lines.last == "what follows")
        let variables = lines.dropFirst().dropLast().map { $0.prefix { $0 != "=" } }
        #expect(Set(variables).isSubset(of: ["PATH", "HOME", "PWD", "OLDPWD", "SHLVL", "_"]), "\(result.text)")
        let place = "used/\(try #require(try site.used.first))"
        #expect(try site.machine.read("\(place)/consent") == statement.text)
        try await site.machine.output(
            of: [
                "ssh-keygen", "-Y", "verify", "-f", "contacts", "-I", "propusk-srv-1c", "-n", "consent@propusk.example",
            ]
                + ["-s", "\(place)/consent.sig"],
            input: statement.bytes
        )
    }

    @Test func `a real plan runs to its end, and a cut connection ends it`() async throws {
        let site = try await GateSite()
        let pipe = site.folder.file("pipe")
        try await site.folder.output(of: ["mkfifo", "pipe"])
        let profile = try Profile(
            yaml: """
                profile: 1
                id: endless
                version: 1.0.0
                title: {ru: Чтение без конца, en: A read without end}
                probes:
                  - id: read
                    part: machine
                    argv: [cat, \(pipe)]
                    seconds: 50
                    bytes: 512
                    sensitivity: public
                    clause: "4.1"
                    consent: {ru: Читает, en: Reads}
                """
        )
        let isReading = { try await run(["pgrep", "-f", "^cat \(pipe)$"]).status == 0 }
        for (request, isCut) in [(Int64(1), false), (2, true)] {
            let script = String(decoding: try Plan.render(profile, inputs: [:]).script, as: UTF8.self)
            let input = Pipe()
            let output = try FileHandle(forWritingTo: URL(fileURLWithPath: site.folder.write("", to: "out\(request)")))
            let session = try ChildProcess(
                site.ssh(["\(site.gate.user.name)@127.0.0.1"]),
                streams: (input.fileHandleForReading.fileDescriptor, output.fileDescriptor, nil)
            )
            try await input.fileHandleForWriting.write(
                contentsOf: Data(site.envelope(site.statement(request: request, script: script)))
            )
            #expect(try await eventually { try await isReading() })
            if isCut {
                session.signal(SIGKILL)
            } else {
                _ = try await run(["sh", "-c", "echo answer > '\(pipe)'"])
            }
            _ = await session.wait()
            #expect(try await eventually { try await !isReading() })
            #expect(try site.folder.read("out\(request)").contains(":propusk1 end 1\n") == !isCut)
        }
    }

    @Test(.enabled(if: SystemAccount.mayBeMade), arguments: SystemAccount.Shell.allCases.filter(\.isInstalled))
    func `every login shell starts the gate alike`(shell: SystemAccount.Shell) async throws {
        let account = try await SystemAccount.make(shell: shell)
        do {
            let site = try await GateSite(account: account)
            let envelope = try await site.envelope(site.statement())
            let good = try await site.login(envelope)
            #expect(good.status == 0, "\(good.errorText)")
            #expect(good.text.hasPrefix("ran session\n"))
            let again = try await site.login(envelope)
            #expect(again.status == 77)
            #expect(again.text.isEmpty)
        } catch {
            try await account.remove()
            throw error
        }
        try await account.remove()
    }

    @Test(.enabled(if: SystemAccount.mayBeMade), arguments: [SystemAccount.Shell.dash, .ash])
    func `where sshd takes every variable, an account with a plain shell stays closed`(
        shell: SystemAccount.Shell
    ) async throws {
        let account = try await SystemAccount.make(shell: shell)
        do {
            let site = try await GateSite(account: account, extraLines: ["AcceptEnv *"])
            // With these a bash would run its standard input before the gate.
            let variables = ["BASH_ENV=/dev/stdin", "ENV=/dev/stdin", "SHLVL=5", "BASH_FUNC_env%%=() { id; }"]
            let result = try await site.login(
                Array("id; exit 0\n".utf8),
                asking: ["-o", "SetEnv=\(variables.map { "\"\($0)\"" }.joined(separator: " "))"]
            )
            #expect(result.status == 77, "\(result.text)\(result.errorText)")
            #expect(!result.text.contains("uid="))
        } catch {
            try await account.remove()
            throw error
        }
        try await account.remove()
    }

    @Test(arguments: [["dash"], ["bash"], ["bash", "--posix"], ["busybox", "ash"]])
    func `every shell reads the gate alike, the longest plan included`(shell: [String]) async throws {
        let site = try await GateSite()
        let comment = String(repeating: "x", count: 131_071 - GateSite.script.utf8.count - 3)
        let script = "# \(comment)\n\(GateSite.script)"
        try #require(script.utf8.count == 131_071)
        let envelope = try await site.envelope(site.statement(script: script))
        let gate = ["env", "-i"] + shell + [site.machine.file("gate")]
        let good = try await run(gate, input: envelope + Array("what follows\n".utf8))
        #expect(good.status == 0, "\(good.errorText)")
        #expect(good.text.hasPrefix("ran session\n"))
        #expect(good.text.hasSuffix("what follows\n"))
        let again = try await run(gate, input: envelope)
        #expect(again.status == 77)
        let bad = try await run(gate, input: Array("x\ny\n".utf8))
        #expect(bad.status == 77)
        #expect(bad.text.isEmpty)
    }

    @Test func `a consent that ends stops what runs`() async throws {
        let site = try await GateSite()
        let statement = site.statement(script: "sleep 1000\n", notAfter: Date(timeIntervalSinceNow: 3))
        let result = try await run(
            ["sh", site.machine.file("gate")],
            input: try await site.envelope(statement)
        )
        // Where the test was held up for three seconds, the gate says so itself.
        #expect(result.status == 124 || result.errorText.contains("over"))
    }

    @Test(arguments: ["sh", "dash", "bash", "busybox"])
    func `the gate is clean for shellcheck`(dialect: String) async throws {
        let site = try await GateSite()
        let result = try await run([
            "shellcheck", "-o", "all", "-e", "SC2250,SC2292,SC2310,SC2312", "-s", dialect, site.machine.file("gate"),
        ])
        #expect(result.status == 0 || result.errorText.contains("Unknown shell"), "\(result.text)")
    }

    @Test func `the envelope is the two lines that base64 makes`() async throws {
        let site = try await GateSite()
        let statement = site.statement()
        let signature = try await site.sign(statement.text)
        let first = try await site.folder.output(of: ["base64", "-w", "0"], input: statement.bytes)
        let second = try await site.folder.output(of: ["base64", "-w", "0"], input: Array(signature.utf8))
        let envelope = GateEnvelope(statement, signature: signature)
        #expect(envelope.bytes == Array("\(first)\n\(second)\n".utf8))
        let registered = [try SSHPublicKey(line: site.folder.read("contact.pub"))]
        let check = SignatureCheck(keys: registered, namespace: ConsentStatement.namespace(origin: "propusk.example"))
        #expect(try check.signer(of: statement.bytes, armored: signature) == registered[0])
    }
}

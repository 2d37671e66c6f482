import Access
import Cryptography
import Foundation
import OpenSSHFormats
import PropuskTesting

@testable import Broker

/// A client's machine with a gate: a real sshd, the trust line with `command=`, the contact's key, and whoever holds the
/// broker's authority.
struct GateSite {
    let sshd: LoopbackSSHD
    /// Keys and files of the contact and of the attacker.
    let folder: TemporaryFolder
    /// What stands on the machine.
    let machine: TemporaryFolder
    let gate: GateScript

    init(account: SystemAccount? = nil, extraLines: [String] = []) async throws {
        folder = try TemporaryFolder(prefix: "gate")
        machine = try TemporaryFolder(prefix: "machine")
        let user = account?.name ?? NSUserName()
        gate = GateScript(
            origin: "propusk.example",
            machine: try MachineName("srv-1c"),
            user: try LoginName(user),
            folder: machine.path
        )
        for key in ["authority", "contact", "pass"] {
            try await folder.output(of: ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", key, "-f", key])
        }
        try machine.write(gate.text, to: "gate", mode: 0o644)
        try machine.write(gate.contacts([SSHPublicKey(line: folder.read("contact.pub"))]), to: "contacts", mode: 0o644)
        try await machine.output(of: ["install", "-d", "-m", "700", "-o", user, "used"])
        let line = try AuthorizedKeysEntry.trust(
            authority: SSHPublicKey(line: folder.read("authority.pub")),
            principal: gate.machine.principal,
            expires: nil,
            command: gate.command
        ).line
        sshd = try await LoopbackSSHD.start(.init(authorizedKeys: [user: [line]], extraLines: extraLines))
        try await certify("-O", "force-command=\(gate.command)")
    }

    /// What the broker's authority can make, and so can whoever stole it.
    func certify(_ options: String...) async throws {
        try await folder.output(
            of: [
                "ssh-keygen", "-q", "-s", "authority", "-I", "propusk/t1/r1/p1", "-n", "propusk-srv-1c", "-V",
                "-1m:+1h",
            ]
                + ["-O", "clear"] + options + ["pass.pub"]
        )
    }

    /// The arguments of stock ssh for a login with the pass.
    func ssh(_ more: [String]) -> [String] {
        let options = [
            "BatchMode=yes", "IdentitiesOnly=yes", "IdentityAgent=none", "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "CertificateFile=\(folder.file("pass-cert.pub"))",
        ]
        return ["ssh", "-F", "none", "-p", String(sshd.port), "-i", folder.file("pass")]
            + options.flatMap { ["-o", $0] } + more
    }

    /// Logs in, asks for something of its own, and sends `input`.
    func login(_ input: [UInt8], asking: [String] = ["id"]) async throws -> ProcessResult {
        try await run(ssh(["\(gate.user.name)@127.0.0.1"] + asking), input: input)
    }

    /// The file in `used` of one request, for evidence of what ran.
    var used: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: machine.file("used")) } }
}

extension GateSite {
    static let script = "echo \"ran $1\"\nenv\ncat\n"

    /// The statement of a document for this machine.
    func statement(
        request: Int64 = 1,
        machine: String = "srv-1c",
        user: String? = nil,
        origin: String = "propusk.example",
        grade: Grade = .held,
        script: String = Self.script,
        plan: String? = nil,
        notAfter: Date = Date(timeIntervalSinceNow: 600)
    ) -> ConsentStatement {
        ConsentStatement(
            ConsentDocument(
                origin: origin,
                request: request,
                ticket: 1,
                subject: "Не идёт обмен",
                client: "Ромашка",
                contact: "Анна Ким",
                language: .ru,
                agent: "ivan",
                actor: "ivan+local:uid1000",
                machine: machine,
                address: "127.0.0.1:\(sshd.port)",
                user: user ?? gate.user.name,
                hostKeyFingerprint: "SHA256:x",
                clockOffset: 0,
                scope: .collection,
                reason: "посмотреть версии",
                minutesAsked: 30,
                minutes: 30,
                requestedAt: Date(timeIntervalSince1970: 1_795_384_795),
                lapsesAt: Date(timeIntervalSince1970: 1_795_471_195),
                profile: "posix-basics 1.0.0",
                profileTitle: Bilingual(ru: "Основное", en: "Basics"),
                probes: [],
                script: script,
                planDigest: plan ?? SHA256.digest(Array(script.utf8)).hex,
                runner: "1",
                grade: .held,
                held: nil,
                state: .requested,
                decidedBy: nil
            ),
            grade: grade,
            notAfter: notAfter
        )
    }

    /// Signs with stock ssh-keygen, as the contact does.
    func sign(
        _ text: String,
        with key: String = "contact",
        namespace: String = "consent@propusk.example"
    ) async throws -> String {
        try await folder.output(
            of: ["ssh-keygen", "-q", "-Y", "sign", "-f", key, "-n", namespace],
            input: Array(text.utf8)
        )
    }

    /// The two lines, put together by hand for texts that are no statement of ours.
    static func lines(_ text: String, _ signature: String) -> [UInt8] {
        Array("\(Base64.text(of: Array(text.utf8)))\n\(Base64.text(of: Array(signature.utf8)))\n".utf8)
    }

    /// The two lines of a statement that the contact signed.
    func envelope(_ statement: ConsentStatement) async throws -> [UInt8] {
        GateEnvelope(statement, signature: try await sign(statement.text)).bytes
    }
}

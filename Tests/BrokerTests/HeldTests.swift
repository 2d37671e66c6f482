import Access
import Broker
import Cryptography
import Desk
import Foundation
import OpenSSHFormats
import PropuskTesting
import Testing

/// Grade *held*, way A: the machine trusts the contact's own key, and the contact signs each pass.
struct HeldTests {
    /// A contact's key on their own computer, and what they got at enrolment.
    private struct Contact {
        let folder = try! TemporaryFolder(prefix: "contact")
        var key: String { folder.file("ca") }

        func enrol(_ house: House) async throws {
            _ = try await run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "anna", "-f", key])
            try await house.addMachine(heldAuthority: folder.read("ca.pub"))
            let trust = try await ShowTrust(machine: "srv-1c")(by: house.ivan, in: house.broker)
            try folder.write(try #require(trust.approveScript), to: "approve.sh")
        }

        /// Runs the approve script with stock ssh-keygen, as the contact does.
        func certificate(for document: ConsentDocument) async throws -> ProcessResult {
            try folder.write(try #require(document.held).requestFile, to: "pass")
            try folder.write(document.script, to: "script")
            return try await sign()
        }

        func sign() async throws -> ProcessResult {
            try await run(["sh"] + ["approve.sh", "ca", "pass", "script"].map(folder.file))
        }
    }

    private func refusal(_ body: () async throws -> Void) async -> Refusal.Code? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Refusal)?.code
        }
    }

    @Test func `a pass that the contact signed runs, with the grade held and the contact's key in sshd's log`()
        async throws
    {
        let house = try await House()
        let contact = Contact()
        try await contact.enrol(house)
        _ = try await house.request()
        let document = try await ShowConsent(handle: house.invitation().handle)(by: .reader, in: house.broker)
        #expect(document.grade == .held)
        let signed = try await contact.certificate(for: document)
        #expect(signed.status == 0, "\(signed.errorText)")
        #expect(try await house.approve(certificate: signed.text).state == .completed)
        let request = try #require(try await house.ticket().requests.first)
        #expect(request.consent?.grade == .held)
        let fingerprint = try await run(["ssh-keygen", "-l", "-f", contact.key]).text.split(separator: " ")[1]
        #expect(house.sshd.log.contains("CA ED25519 \(fingerprint)"))
        #expect(request.passes.first?.authority == String(fingerprint))
    }

    @Test func `without a certificate nothing runs, and the code stays good`() async throws {
        let house = try await House()
        let contact = Contact()
        try await contact.enrol(house)
        _ = try await house.request()
        #expect(await refusal { try await house.approve() } == .certificateMissing)
        #expect(try await house.ticket().requests.first?.state == .requested)
        let document = try await ShowConsent(handle: house.invitation().handle)(by: .reader, in: house.broker)
        let signed = try await contact.certificate(for: document)
        #expect(try await house.approve(certificate: signed.text).state == .completed)
    }

    @Test func `a certificate for another plan is refused`() async throws {
        let house = try await House()
        let contact = Contact()
        try await contact.enrol(house)
        _ = try await house.request()
        let handle = try await house.invitation().handle
        let whole = try await ShowConsent(handle: handle)(by: .reader, in: house.broker)
        let signed = try await contact.certificate(for: whole)
        let first = try #require(whole.probes.first)
        #expect(
            await refusal { try await house.approve(without: [first.id], certificate: signed.text) }
                == .certificateRefused
        )
    }

    @Test(arguments: [
        ["-n", "propusk-other"], ["-z", "99"], ["-I", "propusk/t9/r9/p9"], ["-V", "-1m:+60m"],
        ["-O", "permit-pty"], ["-V", "-10m:-1m"], ["-h"],
    ])
    func `a certificate that says anything else than asked is refused`(change: [String]) async throws {
        let house = try await House()
        let contact = Contact()
        try await contact.enrol(house)
        _ = try await house.request()
        let document = try await ShowConsent(handle: house.invitation().handle)(by: .reader, in: house.broker)
        let held = try #require(document.held)
        try contact.folder.write(held.publicKey, to: "pass.pub")
        let usual = [
            "ssh-keygen", "-q", "-s", contact.key, "-I", held.keyId, "-z", String(held.serial), "-n", held.principal,
            "-V", "-1m:+10m", "-O", "clear", "-O", "force-command=\(held.forceCommand)",
        ]
        let signing = try await run(usual + change + [contact.folder.file("pass.pub")])
        try #require(signing.status == 0, "\(signing.errorText)")
        let certificate = try contact.folder.read("pass-cert.pub")
        #expect(await refusal { try await house.approve(certificate: certificate) } == .certificateRefused)
        #expect(!house.sshd.log.contains("Accepted"))
    }

    @Test func `the broker's own authority is worth nothing on that machine`() async throws {
        let house = try await House()
        let contact = Contact()
        try await contact.enrol(house)
        let authority = try #require(
            try await ShowTrust(machine: "srv-1c")(by: house.ivan, in: house.broker).lines.first
        )
        #expect(try authority.line.contains(contact.folder.read("ca.pub").split(separator: " ")[1]))
        try contact.folder.write(OpenSSHPrivateKey.text(for: house.keys.authority, comment: ""), to: "broker.pem")
        _ = try await run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", contact.folder.file("thief")])
        let signing = try await run([
            "ssh-keygen", "-q", "-s", contact.folder.file("broker.pem"), "-I", "x", "-n", "propusk-srv-1c", "-V",
            "-1m:+5m", contact.folder.file("thief.pub"),
        ])
        try #require(signing.status == 0, "\(signing.errorText)")
        let login = try await run([
            "ssh", "-F", "none", "-p", String(house.sshd.port), "-i", contact.folder.file("thief"), "-o",
            "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "\(house.user)@127.0.0.1", "id",
        ])
        #expect(login.status == 255)
        #expect(!house.sshd.log.contains("Accepted"))
    }

    @Test(arguments: [
        "", "ssh-ed25519 AAAA\n", "ssh-ed25519 AAAA\n../../etc\n1\n", "ssh-ed25519 AAAA\npropusk/t1/r1;id\n1\n",
        "ssh-ed25519 AAAA\npropusk/t1/r1/p1\n1 -O permit-pty\n", "\u{1B}[2K\npropusk/t1/r1/p1\n1\n",
        "ssh-ed25519 AAAA\nпропуск\n1\n",
    ])
    func `the approve script signs nothing for a pass file that is none`(text: String) async throws {
        let house = try await House()
        let contact = Contact()
        try await contact.enrol(house)
        try contact.folder.write(text, to: "pass")
        try contact.folder.write("id\n", to: "script")
        let result = try await contact.sign()
        #expect(result.status != 0)
        #expect(result.text.isEmpty)
        #expect(!result.errorText.contains("\u{1B}"))
    }

    @Test func `a malicious broker gets no command of its own signed`() async throws {
        let house = try await House()
        let contact = Contact()
        try await contact.enrol(house)
        _ = try await house.request()
        let document = try await ShowConsent(handle: house.invitation().handle)(by: .reader, in: house.broker)
        let held = try #require(document.held)
        try contact.folder.write(held.requestFile + "rm -rf / #\nforce-command=id\n", to: "pass")
        try contact.folder.write(document.script, to: "script")
        let signed = try await contact.sign()
        try #require(signed.status == 0, "\(signed.errorText)")
        try contact.folder.write(signed.text, to: "signed-cert.pub")
        let listing = try await run(["ssh-keygen", "-L", "-f", contact.folder.file("signed-cert.pub")]).text
        #expect(listing.contains("force-command \(held.forceCommand)\n"))
        #expect(!listing.contains("rm -rf"))
    }

    @Test func `the approve script is clean for shellcheck`() async throws {
        let house = try await House()
        let contact = Contact()
        try await contact.enrol(house)
        let result = try await run(["shellcheck", "-s", "sh", contact.folder.file("approve.sh")])
        #expect(result.status == 0, "\(result.text)")
    }
}

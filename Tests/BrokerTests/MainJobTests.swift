import Access
import Broker
import Desk
import Foundation
import PropuskTesting
import Store
import Testing

/// The main job on a real sshd: request, consent, pass, session, diagnostics in the ticket.
struct MainJobTests {
    @Test func `an approved plan runs and its facts land in the ticket`() async throws {
        let house = try await House()
        try await house.addMachine()
        let request = try await house.request()
        let decided = try await house.approve()

        #expect(decided.state == .completed)
        let ticket = try await house.ticket()
        let collection = try #require(ticket.requests.first?.collections.first)
        #expect(collection.isComplete)
        #expect(collection.origin == "measured")
        #expect(collection.planDigest == request.planDigest)
        let kernel = try await run(["uname", "-r"]).text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(ticket.facts.contains { $0.name == "kernel.release" && $0.value == kernel && $0.origin == .measured })
        #expect(house.sshd.log.contains("ID propusk/t1/r1/p1 (serial"))
        #expect(house.sshd.log.contains(request.planDigest), "sshd's own log shows the whole digest")
    }

    @Test func `who approved what, with which grade, under which serial, stands in the ticket`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        try await house.approve(minutes: 20)
        let request = try #require(try await house.ticket().requests.first)
        #expect(request.consent?.contact == "Анна Ким")
        #expect(request.consent?.grade == .code)
        #expect(request.consent?.minutes == 20)
        #expect(request.passes.first?.keyId == "propusk/t1/r1/p1")
        #expect(request.passes.first.map { $0.serial > 0 } == true)
        #expect(request.actor == "ivan+local:uid1000")
    }

    @Test func `claimed and measured versions stand side by side`() async throws {
        let house = try await House()
        try await house.addMachine()
        let main = try MobiCFolder()
        _ = try await house.request("mobi-c-server", inputs: ["main_directory": main.path])
        try await house.approve()
        let field = try #require(try await house.ticket().fields.first { $0.name == "server.version" })
        #expect(field.measured == "5.5.70")
        #expect(field.claimed == "5.5.40")
        #expect(field.agrees == false)
    }

    @Test func `no secret of a log, no code and no private key is anywhere in the data folder`() async throws {
        let house = try await House()
        try await house.addMachine()
        let main = try MobiCFolder(secret: "Kanarejka-4711")
        _ = try await house.request("mobi-c-server", inputs: ["main_directory": main.path])
        let mail = try await house.invitation()
        try await house.approve()
        try await house.store.write(at: house.clock.now, by: "test") { transaction in
            for message in try transaction.dueMessages(at: .distantFuture, limit: 100) {
                try transaction.noteHandOver(of: message.id ?? 0, failure: nil)
            }
        }
        let bare = mail.code.replacing("-", with: "")
        for name in try FileManager.default.contentsOfDirectory(atPath: house.folder.path) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: house.folder.file(name)))
            for canary in ["Kanarejka-4711", mail.code, bare, "OPENSSH PRIVATE KEY"] {
                #expect(bytes.firstRange(of: Data(canary.utf8)) == nil, "\(canary) in \(name)")
            }
        }
    }

    @Test func `the contact gets one closing message with the line to remove`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        try await house.approve()
        let trust = try await ShowTrust(machine: "srv-1c")(by: house.ivan, in: house.broker)
        let closings = try await house.letters(to: "anna@example.org").filter { $0.body.contains(trust.lines[0].line) }
        #expect(closings.count == 1)
        #expect(try await house.letters(to: "petr@example.org").allSatisfy { !$0.body.contains(trust.lines[0].line) })
    }

    @Test func `a line pinned to the approved plan runs it, and a plan that was narrowed afterwards is refused`()
        async throws
    {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        let request = try await house.request()
        let pinned = try await ShowTrust(machine: "srv-1c", request: request.number)(by: house.ivan, in: house.broker)
        try house.sshd.authorize(pinned.lines.map(\.line), for: house.user)
        #expect(try await house.approve().state == .completed)

        let other = try await house.request()
        let first = try #require(
            try await ShowConsent(handle: house.invitation().handle)(by: .reader, in: house.broker).probes.first
        )
        _ = other
        #expect(try await house.approve(without: [first.id]).state == .failed)
    }
}

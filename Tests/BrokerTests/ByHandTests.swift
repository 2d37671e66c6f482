import Access
import Broker
import Desk
import Foundation
import PropuskTesting
import Store
import Testing

/// The road without inbound access: the client reads the script, runs it, and sends the result.
struct ByHandTests {
    /// Runs a script as the client does, and returns what it printed.
    private func result(of script: String) async throws -> Data {
        let folder = try TemporaryFolder(prefix: "by-hand")
        try folder.write(script, to: "script.sh")
        return Data(try await run(["sh", folder.file("script.sh")], input: []).stdout)
    }

    private func approved(_ house: House) async throws -> (follow: String, script: String) {
        _ = try await house.request()
        let document = try await ShowConsent(handle: house.invitation().handle)(by: .reader, in: house.broker)
        let decided = try await house.approve(isByHand: true)
        return (try #require(decided.followHandle), document.script)
    }

    @Test func `a result by hand is attached as claimed, and no credential was issued`() async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        let (follow, script) = try await approved(house)
        let view = try await AttachResult(handle: follow, content: result(of: script))(by: .follower, in: house.broker)
        #expect(view.request.state == .completed)
        let ticket = try await house.ticket()
        #expect(ticket.facts.contains { $0.name == "kernel.release" && $0.origin == .claimed })
        #expect(!ticket.facts.contains { $0.origin == .measured })
        #expect(ticket.requests[0].passes.isEmpty)
        #expect(ticket.requests[0].collections[0].road == "by hand")
    }

    @Test func `a result of another plan is kept, marked unverified, and the right one may follow`() async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        _ = try await house.request()
        let handle = try await house.invitation().handle
        let whole = try await ShowConsent(handle: handle)(by: .reader, in: house.broker)
        let first = try #require(whole.probes.first)
        let other = try await ShowConsent(handle: handle, without: [first.id])(by: .reader, in: house.broker)
        let follow = try #require(try await house.approve(isByHand: true).followHandle)
        let wrong = try await AttachResult(handle: follow, content: result(of: other.script))(
            by: .follower,
            in: house.broker
        )
        #expect(wrong.request.state == .approved)
        #expect(wrong.request.collections.map(\.origin) == ["unverified"])
        let right = try await AttachResult(handle: follow, content: result(of: whole.script))(
            by: .follower,
            in: house.broker
        )
        #expect(right.request.collections.map(\.origin) == ["unverified", "claimed"])
        #expect(right.request.state == .completed)
    }

    @Test(arguments: ["", "hello", String(repeating: "x", count: 100_000)])
    func `a file that is no result is refused and changes nothing`(text: String) async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        let (follow, _) = try await approved(house)
        let refusal = await #expect(throws: Refusal.self) {
            try await AttachResult(handle: follow, content: Data(text.utf8))(by: .follower, in: house.broker)
        }
        #expect(refusal?.code == .resultUnreadable)
        #expect(try await house.ticket().requests[0].state == .approved)
    }

    @Test func `a result is taken once, and only with the follow handle`() async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        let (follow, script) = try await approved(house)
        let content = try await result(of: script)
        let read = try await house.invitation().handle
        let stranger = await #expect(throws: Refusal.self) {
            try await AttachResult(handle: read, content: content)(by: .follower, in: house.broker)
        }
        #expect(stranger?.code == .handleUnknown)
        _ = try await AttachResult(handle: follow, content: content)(by: .follower, in: house.broker)
        let again = await #expect(throws: Refusal.self) {
            try await AttachResult(handle: follow, content: content)(by: .follower, in: house.broker)
        }
        #expect(again?.code == .wrongState)
    }

    @Test func `a collection over ssh takes no result by hand`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        let follow = try #require(try await house.approve().followHandle)
        let refusal = await #expect(throws: Refusal.self) {
            try await AttachResult(handle: follow, content: Data("x".utf8))(by: .follower, in: house.broker)
        }
        #expect(refusal?.code == .wrongState)
    }
}

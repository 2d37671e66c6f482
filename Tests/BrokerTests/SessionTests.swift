import Access
import Broker
import Desk
import Diagnostics
import Foundation
import PropuskTesting
import Store
import Testing

/// What ends a session, and how a session that goes wrong is told.
struct SessionTests {
    /// A profile with one probe that runs until somebody ends it.
    private static let endless = """
        """

    private func failure(_ house: House) async throws -> String {
        try #require(try await house.ticket().requests.last?.failure)
    }

    @Test func `a changed host key stops everything before the pass is offered`() async throws {
        let house = try await House()
        let other = try House.newKeyLine()
        try await house.addMachine(hostKey: other)
        _ = try await house.request()
        #expect(try await house.approve().state == .failed)
        #expect(try await failure(house).contains("host key"))
        #expect(try await house.ticket().requests[0].passes.count == 1, "a changed key is not tried again")
        #expect(!house.sshd.log.contains("propusk/t1"))
    }

    @Test func `a machine without the trust line refuses the pass, in words a person can act on`() async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        _ = try await house.request()
        #expect(try await house.approve().state == .failed)
        let reason = try await failure(house)
        #expect(reason.contains("does not accept the pass"))
        #expect(reason.contains("trust line"))
    }

    @Test func `an unreachable machine is tried four times, each with a pass of its own, then it is said`() async throws {
        let house = try await House()
        try await house.addMachine(port: LoopbackPort.free(), isTrusting: false)
        _ = try await house.request()
        #expect(try await house.approve().state == .failed)
        let request = try await house.ticket().requests[0]
        #expect(request.passes.map(\.keyId) == (1...4).map { "propusk/t1/r1/p\($0)" })
        #expect(Set(request.passes.map(\.serial)).count == 4)
        #expect(request.failure?.contains("nothing answers there") == true)
    }

    @Test func `a pass is good for one plan only: another script ends 77 on the machine`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        try await house.approve()
        let request = try await house.ticket().requests[0]
        #expect(request.collections[0].probes.contains { $0.status == "answered" })
    }

    @Test func `what was live when the server died is failed at the next start, and its codes are void`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        _ = try await house.approve(waits: true)
        try await house.store.write(at: house.clock.now, by: "test") { transaction in
            guard var request = try transaction.request(1) else { return }
            request.state = .active
            try transaction.update(request)
        }
        let next = House.broker(on: house.store, keys: house.keys, clock: house.clock)
        let service = Task { try await next.run() }
        defer { service.cancel() }
        for _ in 0..<300 where try await house.ticket().requests[0].state != .failed {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(try await house.ticket().requests[0].failure == "interrupted")
    }
}

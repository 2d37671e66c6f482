import Access
import Desk
import Diagnostics
import Foundation
import PropuskTesting
import Store
import Testing

@testable import Broker

/// The machine's clock is compared with the broker's at one moment only: when the script starts in front of it.
struct ClockTests {
    private static let skew = "clock.skew_seconds"

    /// The plan of the only request, and what a run of it prints now.
    private func ran(in house: House) async throws -> (plan: Plan, printed: [UInt8]) {
        try await house.addMachine(isTrusting: false)
        _ = try await house.request()
        let plan = try await house.store.read { try $0.plan(ofRequest: 1) }
        let folder = try TemporaryFolder(prefix: "clock")
        try folder.write(String(decoding: plan.script, as: UTF8.self), to: "script.sh")
        return (plan, try await run(["sh", folder.file("script.sh")], input: []).stdout)
    }

    private func facts(
        of printed: [UInt8],
        _ plan: Plan,
        in house: House,
        _ origin: Origin,
        _ ending: RunEnding
    ) throws -> [StoredFact] {
        try house.broker.attachment(
            of: ByHandResult(Data(printed), of: plan).collected,
            running: plan,
            from: .request(1),
            ticket: 1,
            redactor: house.broker.redactor(forClient: 1),
            origin: origin,
            ending: ending
        ).facts
    }

    @Test func `what passes before the script starts is no difference of clocks`() async throws {
        let house = try await House()
        let (plan, printed) = try await ran(in: house)
        let now = Date()
        let ending = RunEnding(road: .direct, began: now.addingTimeInterval(-300), scriptStarted: now)
        let found = try facts(of: printed, plan, in: house, .measured, ending)
        let skew = try #require(found.first { $0.name == Self.skew }.flatMap { Int($0.value) })
        #expect(abs(skew) < 60)
    }

    @Test func `a session whose script nobody saw start compares nothing`() async throws {
        let house = try await House()
        let (plan, printed) = try await ran(in: house)
        let found = try facts(of: printed, plan, in: house, .measured, RunEnding(road: .direct, began: Date()))
        #expect(!found.isEmpty && !found.contains { $0.name == Self.skew })
    }

    @Test func `a result that arrives hours after its run says nothing of the clock`() async throws {
        let house = try await House()
        let (_, printed) = try await ran(in: house)
        let follow = try #require(try await house.approve(isByHand: true).followHandle)
        house.clock.advance(by: 600)
        _ = try await AttachResult(handle: follow, content: Data(printed))(by: .follower, in: house.broker)
        let ticket = try await house.ticket()
        #expect(ticket.facts.contains { $0.name == "kernel.release" })
        #expect(!ticket.facts.contains { $0.name == Self.skew })
    }
}

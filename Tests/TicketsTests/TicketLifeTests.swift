import Regulation
import Testing

@testable import Tickets

@Suite("The life of a ticket")
struct TicketLifeTests {
    private func state(after steps: TicketStep...) throws -> TicketState {
        var life = TicketLife()
        for step in steps { _ = try life.take(step) }
        return life.state
    }

    @Test("An answer ends the turn of support, the client's next words begin another")
    func turns() throws {
        #expect(try state(after: .takenUp) == .open)
        #expect(try state(after: .replied) == .answered)
        #expect(try state(after: .replied, .clientWrote) == .open)
        #expect(try state(after: .replied, .closed, .clientWrote) == .open)
        #expect(try state(after: .closed, .reopened) == .open)
        #expect(try state(after: .clientWrote) == .new)
    }

    @Test("The client's words end the waiting for the client, and no other (2.4)")
    func waiting() throws {
        #expect(try state(after: .waits(for: .client), .clientWrote) == .open)
        #expect(try state(after: .waits(for: .release), .clientWrote) == .waiting(.release))
        #expect(try state(after: .waits(for: .hostingProvider), .replied) == .waiting(.hostingProvider))
        #expect(try state(after: .waits(for: .release), .resumed) == .open)
        #expect(try state(after: .waits(for: .client), .waits(for: .nobody)) == .open)
    }

    @Test(
        "Each reason of 4.5 is an answer, and leaves the ticket where its effect says",
        arguments: DeferralReason.allCases
    )
    func deferral(reason: DeferralReason) throws {
        var life = TicketLife()
        let clock = try life.take(.deferred(reason))
        #expect(clock.first == .reacted)
        switch reason {
        case .outOfScope: #expect(life.state == .answered)
        case .needsDevelopment: #expect(life.state == .waiting(.release))
        default: #expect(life.state == .waiting(.client))
        }
    }

    @Test("What is closed takes only what opens it again")
    func closed() throws {
        var life = TicketLife(.closed)
        #expect(throws: TicketLifeError.closedAlready) { try life.take(.closed) }
        #expect(throws: TicketLifeError.closedAlready) { try life.take(.merged) }
        for step: TicketStep in [.replied, .takenUp, .waits(for: .client), .resumed, .deferred(.illPosed)] {
            #expect(throws: TicketLifeError.closed) { try life.take(step) }
        }
        #expect(life.state == .closed)
        #expect(try life.take(.clientWrote) == [.clientWrote])
    }

    @Test("What doesn't wait can't be resumed, what isn't closed can't be reopened")
    func refused() throws {
        for state: TicketState in [.new, .open] {
            var life = TicketLife(state)
            #expect(throws: TicketLifeError.notWaiting) { try life.take(.resumed) }
            #expect(throws: TicketLifeError.notClosed) { try life.take(.reopened) }
            #expect(throws: TicketLifeError.notWaiting) { try life.take(.waits(for: .nobody)) }
            #expect(life.state == state)
        }
        #expect(try state(after: .deferred(.outOfScope), .resumed) == .open)
    }

    @Test("Whatever happens, the clocks can be read, and run only when support owes something")
    func clocksFollow() throws {
        let steps: [TicketStep] = [
            .clientWrote, .takenUp, .replied, .waits(for: .client), .waits(for: .release),
            .waits(for: .hostingProvider),
            .resumed, .deferred(.cannotReproduce), .deferred(.needsDevelopment), .deferred(.outOfScope), .closed,
            .reopened,
        ]
        let calendar = try WorkCalendar.shipped()
        let level = ServiceLevel.decide(
            isIdentityConfirmed: true,
            contract: nil,
            tariff: nil,
            category: nil,
            on: try CivilDay("2026-03-02")
        )
        var seed: UInt64 = 42
        for _ in 0..<2_000 {
            var life = TicketLife()
            var events = [ClockEvent(.opened, at: Instant(seconds: 1_772_000_000))]
            for index in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let step = steps[Int(seed >> 33) % steps.count]
                let at = Instant(seconds: 1_772_000_000 + (index + 1) * 1_800)
                let kinds = (try? life.take(step)) ?? []
                events += kinds.map { ClockEvent($0, at: at) }
            }
            let open = try TicketClocks(of: events, at: level, by: calendar).open
            switch life.state {
            case .answered: #expect(open == nil)
            case .new: #expect(open?.state == .running)
            case .closed, .waiting(.client): #expect(open?.state != .running)
            case .open, .waiting: break
            }
        }
    }
}

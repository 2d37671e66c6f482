import Access
import Desk
import Foundation
import Regulation
import Store
import Testing
import Tickets

/// What ends, starts and stops the clocks of a ticket (clauses 2.2, 2.4 and 4.5).
struct ReactionTests {
    @Test func `an answer ends the clock for good, and counts it`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let number = try await place.open()
        try place.at("2026-03-10T10:30:00+03:00")
        try await place.reply(number)
        let clock = try #require(try await place.show(number).clocks.first)
        #expect(clock.state == .finished)
        #expect(clock.elapsedSeconds == 90 * 60)
        #expect(clock.isInTime == true)
        #expect(try await place.row(number).queuedAt == nil)
        try place.at("2026-03-10T17:00:00+03:00")
        try await place.reply(number, "Ещё ответ")
        #expect(try await place.show(number).clocks == [clock])
    }

    @Test func `the client's words start the clock of additional information once`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let number = try await place.open()
        try await place.reply(number)
        try place.at("2026-03-10T17:30:00+03:00")
        try await place.hear(number)
        try place.at("2026-03-10T17:45:00+03:00")
        try await place.hear(number, "И ещё")
        let clocks = try await place.show(number).clocks
        #expect(clocks.map(\.number) == [0, 1])
        #expect(clocks.last?.startedAt == (try place.moment("2026-03-10T17:30:00+03:00")))
        #expect(clocks.last?.dueAt == (try place.moment("2026-03-11T09:30:00+03:00")))
        #expect(clocks.last?.clause == "2.4")
        #expect(try await place.row(number).state == .open)
    }

    @Test func `waiting for the client stops the clock, and waiting for others does not`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let number = try await place.open()
        try place.at("2026-03-10T10:00:00+03:00")
        _ = try await WaitTicket(number: number, waitsFor: "hostingProvider")(by: place.ivan, in: place.desk)
        #expect(try await place.row(number).dueAt == place.moment("2026-03-10T11:00:00+03:00"))
        try place.at("2026-03-10T10:00:01+03:00")
        _ = try await WaitTicket(number: number, waitsFor: "client")(by: place.ivan, in: place.desk)
        #expect(try await place.row(number).dueAt == nil)
        #expect(try await place.row(number).queuedAt == nil)
        #expect(try await place.show(number).clocks.first?.state == .paused)
        try place.at("2026-03-10T15:00:00+03:00")
        _ = try await WaitTicket(number: number, waitsFor: "nobody")(by: place.ivan, in: place.desk)
        #expect(try await place.row(number).dueAt == place.moment("2026-03-10T15:59:59+03:00"))
        let pauses = try #require(try await place.show(number).clocks.first).pauses
        #expect(pauses.map(\.cause) == [.waitingForClient])
        #expect(pauses.first?.to == (try place.moment("2026-03-10T15:00:00+03:00")))
    }

    /// Clause 4.5: the state, whom it waits for, and whether the client's next words start a clock.
    static let deferrals: [(DeferralReason, TicketState.Name, Waiting?)] = [
        (.cannotReproduce, .waiting, .client), (.informationMissing, .waiting, .client),
        (.needsDevelopment, .waiting, .release), (.requirementsViolated, .waiting, .client),
        (.outOfScope, .answered, nil), (.illPosed, .waiting, .client),
    ]

    @Test(arguments: deferrals.indices)
    func `each reason to defer is a reaction, tells the client, and has its effect`(index: Int) async throws {
        let (reason, state, waitsFor) = Self.deferrals[index]
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let number = try await place.open()
        let release = reason == .needsDevelopment ? "5.5.71" : nil
        _ = try await DeferTicket(number: number, reason: reason.rawValue, release: release, words: "Подробности")(
            by: place.ivan,
            in: place.desk
        )
        var view = try await place.show(number)
        #expect(view.state.rawValue == state.rawValue)
        #expect(view.waitsFor == waitsFor)
        #expect(view.deferral == reason)
        #expect(view.release == release)
        #expect(view.clocks.map(\.state) == [.finished])
        let letter = try #require(try await place.letters(to: "anna@example.org").last)
        #expect(letter.body.contains("4.5") || reason == .outOfScope)
        #expect(letter.body.contains("Подробности"))
        #expect(letter.thread?.making == .written)
        // No date is promised (clauses 2.3 and 2.4).
        #expect(view.dueAt == nil)

        try await place.hear(number, "Вот сведения")
        view = try await place.show(number)
        #expect(view.clocks.map(\.state) == [.finished, .running])
        #expect(view.state == (reason == .needsDevelopment ? .waiting : .open))
        #expect(view.deferral == (reason == .needsDevelopment ? reason : nil))
        try place.expectWhole()
    }

    @Test func `what is no reason, or a release for another one, is refused`() async throws {
        let place = try await Workplace()
        let number = try await place.open()
        await #expect {
            try await DeferTicket(number: number, reason: "later")(by: place.ivan, in: place.desk)
        } throws: {
            ($0 as? Refusal)?.context["known"]?.contains("cannotReproduce") == true
        }
        await #expect(throws: Refusal.self) {
            try await DeferTicket(number: number, reason: "illPosed", release: "6")(by: place.ivan, in: place.desk)
        }
        #expect(try await place.show(number).clocks.first?.state == .running)
    }

    @Test func `a closed ticket is closed once, and the client's words open it again`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let number = try await place.open()
        try await place.reply(number)
        _ = try await CloseTicket(number: number)(by: place.ivan, in: place.desk)
        await #expect { try await CloseTicket(number: number)(by: place.ivan, in: place.desk) } throws: {
            ($0 as? Refusal)?.code == .ticketClosedAlready
        }
        await #expect { try await place.reply(number) } throws: { ($0 as? Refusal)?.code == .ticketClosed }
        try await place.hear(number)
        #expect(try await place.row(number).state == .open)
        #expect(try await place.show(number).clocks.map(\.state) == [.finished, .running])
        await #expect { try await ReopenTicket(number: number)(by: place.ivan, in: place.desk) } throws: {
            ($0 as? Refusal)?.code == .ticketNotClosed
        }
    }
}

import Regulation
import Testing

/// Clause 4.5: six reasons, each with its effect and what ends it.
struct DeferralTests {
    @Test func `the six reasons are there, in the order of the clause`() {
        #expect(DeferralReason.allCases.map(\.item.place) == Array(1...6))
        #expect(DeferralReason.allCases.allSatisfy { $0.item.clause == .deferral })
    }

    @Test(arguments: DeferralReason.allCases)
    func `each reason has a text in both languages, and something that ends it`(reason: DeferralReason) {
        #expect(reason.text.ru.hasSuffix(".") && reason.text.en.hasSuffix("."))
        #expect(!reason.ends.isEmpty)
    }

    @Test(arguments: DeferralEnd.allCases)
    func `each end ends something`(end: DeferralEnd) {
        #expect(DeferralReason.allCases.contains { $0.ends.contains(end) })
    }

    @Test(arguments: DeferralReason.allCases)
    func `a reason stops the clocks exactly where the client has the ball`(reason: DeferralReason) {
        #expect((reason.effect == .nothingRunsUntilClientWrites) == reason.waitsFor.stopsClocks)
        #expect((reason.waitsFor == .release) == (reason == .needsDevelopment))
    }

    @Test(arguments: DeferralReason.allCases)
    func `what the client writes under any reason is owed a reaction`(reason: DeferralReason) throws {
        let events = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.reacted, "2026-03-10T10:30:00"),
            (.waits(for: reason.waitsFor), "2026-03-10T10:30:00"),
            (.clientWrote, "2026-03-17T10:00:00")
        )
        let open = try TicketClocks(of: events, at: Samples.level(60), by: WorkCalendar.shipped()).open
        #expect(try open?.due == instant("2026-03-17T11:00:00"))
    }
}

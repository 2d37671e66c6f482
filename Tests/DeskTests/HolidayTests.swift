import Access
import Desk
import Foundation
import Regulation
import Store
import Testing
import Tickets

/// The clocks of tickets over holidays, closures and years without a calendar (clauses 2.2 and 5).
struct HolidayTests {
    @Test func `an hour before New Year's holidays is answered for on the first working day after`() async throws {
        let place = try await Workplace()
        try place.at("2025-12-30T17:30:00+03:00")
        let number = try await place.open()
        let due = try place.moment("2026-01-12T09:30:00+03:00")
        #expect(try await place.row(number).dueAt == due)
        #expect(try await place.show(number).clocks.first?.dueAt == due)

        let clocks = try await ExplainTicket(number: number)(by: place.ivan, in: place.desk)
        let lines = try #require(clocks.first).lines.map(\.ru)
        let days = (31...31).map { "\($0).12.2025" } + (1...11).map { $0 < 10 ? "0\($0).01.2026" : "\($0).01.2026" }
        for day in days {
            #expect(lines.filter { $0.prefix(13).contains(day) }.count == 1, "\(day) has a line of its own")
        }
        // Each day names what made it free: the decrees move rest to 31 December and 9 January.
        #expect(lines.contains { $0.contains("31.12.2025") && $0.contains("№ 1335") })
        #expect(lines.contains { $0.contains("09.01.2026") && $0.contains("№ 1466") })
        #expect(lines.contains { $0.contains("07.01.2026") && $0.contains("112") })
        #expect(lines.contains { $0.contains("10.01.2026") && $0.contains("выходной день") })
    }

    @Test func `a closure moves open deadlines, says so in the ticket, and never moves a finished clock`() async throws
    {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let answered = try await place.open()
        try place.at("2026-03-10T10:00:00+03:00")
        try await place.reply(answered)
        let frozen = try await place.show(answered).clocks
        try place.at("2026-03-10T17:00:00+03:00")
        let open = try await place.open()
        let untouched = try await place.open(from: "bob@example.org")
        #expect(try await place.row(open).dueAt == place.moment("2026-03-11T09:00:00+03:00"))
        let later = try await place.row(untouched).dueAt

        let closure = try Closure(
            from: Instant("2026-03-11T08:00:00+03:00"),
            to: Instant("2026-03-11T12:00:00+03:00"),
            reason: "обновление серверов"
        )
        let moved = try await place.publish(.closure(closure))
        #expect(moved == [open, untouched])
        #expect(try await place.row(open).dueAt == place.moment("2026-03-11T13:00:00+03:00"))
        #expect(try await place.row(untouched).dueAt != later)
        #expect(try await place.show(answered).clocks == frozen)
        #expect(try await place.show(answered).timeline.contains { $0.kind == .clockMoved } == false)

        let lines = try await ExplainTicket(number: open)(by: place.ivan, in: place.desk).first?.lines.map(\.ru) ?? []
        #expect(lines.contains { $0.contains("обновление серверов") })
        #expect(lines.contains { $0.contains("срок передвинут: ср 11.03.2026 09:00 → ср 11.03.2026 13:00") })
        try place.expectWhole()
    }

    @Test func `another tariff moves only open deadlines`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let answered = try await place.open()
        try await place.reply(answered)
        let frozen = try await place.show(answered).clocks
        let open = try await place.open()
        #expect(try await place.change(tariff: "standard") == [open])
        #expect(try await place.row(open).dueAt == place.moment("2026-03-10T13:00:00+03:00"))
        #expect(try await place.show(answered).clocks == frozen)
        #expect(try await place.change(tariff: "standard") == [], "what is as it was moves nothing")
        #expect(try await place.change(tariff: "non-commercial") == [open])
        #expect(try await place.row(open).dueAt == nil)
        try place.expectWhole()
    }

    @Test func `a year without a calendar hides no ticket, and its clocks are counted once it is entered`() async throws
    {
        let place = try await Workplace(at: "2027-12-01T09:00:00+03:00", tariff: "basic")
        try place.at("2027-12-30T15:00:00+03:00")
        let number = try await place.open()
        let view = try await place.show(number)
        #expect(view.dueAt == nil)
        #expect(view.calendarMissing == 2028)
        await #expect { try await ExplainTicket(number: number)(by: place.ivan, in: place.desk) } throws: { error in
            (error as? Refusal)?.code == .calendarYearMissing
        }
        #expect(try await ListTickets(isQueue: true)(by: place.ivan, in: place.desk).map(\.number) == [number])

        try place.at("2028-01-11T10:00:00+03:00")
        try await place.reply(number)
        #expect(try await place.row(number).state == .answered)
        #expect(try await ListTickets(isQueue: true)(by: place.ivan, in: place.desk).isEmpty)
        try place.at("2028-01-12T10:00:00+03:00")
        try await place.hear(number)
        #expect(try await ListTickets(isQueue: true)(by: place.ivan, in: place.desk).map(\.number) == [number])

        let act = LegalAct(ClauseText(ru: "постановление", en: "decree"))
        let moves = [("2028-01-01", "2028-05-02"), ("2028-01-02", "2028-12-29"), ("2028-11-04", "2028-11-06")]
        let year = try ProductionYear(
            year: 2028,
            decree: act,
            transfers: moves.map { try DayTransfer(from: CivilDay($0.0), to: CivilDay($0.1), act: act) },
            shortened: []
        )
        _ = try await place.publish(.year(year))
        let clocks = try await place.show(number).clocks
        #expect(clocks.map(\.state) == [.finished, .running])
        // 3 hours of 30 December; 2028 begins to be worked on Monday, 10 January: 10 hours, and 2 on the 11th.
        #expect(clocks.first?.elapsedSeconds == 15 * 3600)
        #expect(clocks.last?.dueAt == (try place.moment("2028-01-12T18:00:00+03:00")))
        #expect(try await place.show(number).calendarMissing == nil)
        try place.expectWhole()
    }
}

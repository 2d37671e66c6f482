import Regulation
import Testing

/// What has to hold for the clocks of any ticket.
struct TicketClockLawTests {
    static let kinds: [ClockEvent.Kind] = [
        .acknowledged, .reacted, .waits(for: .client), .waits(for: .release), .waits(for: .nobody), .resumed, .closed,
        .reopened, .clientWrote,
    ]

    /// A random ticket's events; with few steps between them, many fall into one second.
    static func events(_ random: inout SeededGenerator, step: Int) -> [ClockEvent] {
        var second = MinuteStepper.start + Int.random(in: 0..<60_000_000, using: &random)
        var events = [ClockEvent(.opened, at: Instant(seconds: second))]
        for _ in 0..<Int.random(in: 0..<14, using: &random) {
            second += Int.random(in: 0...step, using: &random)
            events.append(ClockEvent(kinds.randomElement(using: &random) ?? .reacted, at: Instant(seconds: second)))
        }
        return events
    }

    @Test func `order and repetition within one second change nothing`() throws {
        var random = SeededGenerator(seed: 61)
        let calendar = try WorkCalendar.shipped()
        let level = try Samples.level(240)
        for _ in 0..<400 {
            let events = Self.events(&random, step: 2)
            let expected = try TicketClocks(of: events, at: level, by: calendar)
            var shuffled = (events + events.filter { _ in Bool.random(using: &random) }).shuffled(using: &random)
            shuffled.sort { $0.at < $1.at }
            try #require(try TicketClocks(of: shuffled, at: level, by: calendar) == expected)
        }
    }

    @Test func `a pause outside of working hours changes no deadline`() throws {
        let calendar = try WorkCalendar.shipped()
        let level = try Samples.level(240)
        let plain = try Samples.events((.opened, "2026-03-13T17:00:00"))
        let due = try TicketClocks(of: plain, at: level, by: calendar).open?.due
        for (from, to) in [
            ("2026-03-13T18:00:00", "2026-03-16T08:00:00"), ("2026-03-14T10:00:00", "2026-03-15T23:00:00"),
        ] {
            let paused = try plain + Samples.events((.waits(for: .client), from), (.resumed, to))
            #expect(try TicketClocks(of: paused, at: level, by: calendar).open?.due == due)
        }
    }

    @Test func `a pause moves the deadline by its working time and not by its length`() throws {
        let calendar = try WorkCalendar.shipped()
        let level = try Samples.level(60)
        let events = try Samples.events(
            (.opened, "2026-03-13T16:00:00"),
            (.waits(for: .client), "2026-03-13T16:30:00"),
            (.resumed, "2026-03-16T08:30:00")
        )
        #expect(try TicketClocks(of: events, at: level, by: calendar).open?.due == instant("2026-03-16T09:00:00"))
    }

    @Test func `clocks count what a minute stepper counts outside of their pauses`() throws {
        var random = SeededGenerator(seed: 71)
        let stepper = MinuteStepper()
        let calendar = try WorkCalendar.shipped()
        for _ in 0..<150 {
            // Whole minutes, so that the stepper can follow.
            let events = Self.events(&random, step: 100_000).map { event in
                ClockEvent(event.kind, at: Instant(seconds: event.at.seconds / 60 * 60))
            }
            let clocks = try TicketClocks(of: events, at: Samples.level(240), by: calendar)
            for frozen in clocks.frozen {
                let minute = { (instant: Instant) in (instant.seconds - MinuteStepper.start) / 60 }
                var expected = stepper.elapsed(from: minute(frozen.started), to: minute(frozen.finished))
                for pause in frozen.pauses {
                    expected -= stepper.elapsed(from: minute(pause.from), to: minute(try #require(pause.to)))
                }
                try #require(frozen.elapsed.minutes == expected)
            }
        }
    }

    @Test func `a clock that is read at its deadline has used its limit`() throws {
        var random = SeededGenerator(seed: 81)
        let calendar = try WorkCalendar.shipped()
        for _ in 0..<400 {
            let clocks = try TicketClocks(
                of: Self.events(&random, step: 50_000),
                at: Samples.level(240),
                by: calendar
            )
            guard let open = clocks.open, let due = open.due else { continue }
            try #require(try open.used(until: due, by: calendar).minutes == 240)
        }
    }

    @Test func `another tariff keeps the start and the pauses, and says what moved`() throws {
        let calendar = try WorkCalendar.shipped()
        let events = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.waits(for: .client), "2026-03-10T11:00:00"),
            (.clientWrote, "2026-03-10T14:00:00")
        )
        let before = try TicketClocks(of: events, at: Samples.level(120), by: calendar)
        let after = try TicketClocks(of: events, at: Samples.level(60, version: 2), by: calendar)
        #expect(after.open?.started == before.open?.started)
        #expect(after.open?.pauses == before.open?.pauses)
        let moves = after.moves(since: before)
        #expect(moves.count == 1)
        #expect(try moves.first?.from == instant("2026-03-10T15:00:00"))
        #expect(try moves.first?.to == instant("2026-03-10T11:00:00"))
        #expect(moves.first?.causes == [.level(from: before.level, to: after.level)])
        #expect(before.moves(since: before).isEmpty)
    }

    @Test func `a closure moves an open deadline and never a finished one`() throws {
        let level = try Samples.level(120)
        let plain = try WorkCalendar.shipped()
        let closed = try Samples.calendar(.closure(Samples.closure("2026-03-10T08:00:00", "2026-03-11T10:00:00")))
        let events = try Samples.events(
            (.opened, "2026-03-10T09:00:00"),
            (.reacted, "2026-03-10T10:00:00"),
            (.clientWrote, "2026-03-10T11:00:00")
        )
        let before = try TicketClocks(of: events, at: level, by: plain)
        let after = try TicketClocks(of: events, at: level, by: closed, keeping: before.frozen)
        #expect(after.frozen == before.frozen)
        #expect(after.frozen.first?.calendarVersion == 0)
        #expect(after.frozen.first?.elapsed.minutes == 60)
        let moves = after.moves(since: before)
        #expect(moves.map(\.name) == [.additionalInformation(1)])
        #expect(try moves.map(\.from) == [instant("2026-03-10T13:00:00")])
        #expect(try moves.map(\.to) == [instant("2026-03-11T12:00:00")])
        #expect(moves.map(\.causes) == [[.calendar(fromVersion: 0, toVersion: 1)]])
    }

    @Test func `a frozen clock keeps its tariff's version`() throws {
        let calendar = try WorkCalendar.shipped()
        let events = try Samples.events((.opened, "2026-03-10T09:00:00"), (.reacted, "2026-03-10T12:00:00"))
        let before = try TicketClocks(of: events, at: Samples.level(120), by: calendar)
        let better = try Samples.level(240, version: 2)
        let after = try TicketClocks(of: events, at: better, by: calendar, keeping: before.frozen)
        #expect(after.frozen.first?.level.tariffVersion == 1)
        #expect(after.frozen.first?.isInTime == false, "a better tariff afterwards excuses nothing")
    }

    @Test func `a frozen clock of another ticket is refused`() throws {
        let calendar = try WorkCalendar.shipped()
        let level = try Samples.level(120)
        let one = try Samples.events((.opened, "2026-03-10T09:00:00"), (.reacted, "2026-03-10T12:00:00"))
        let other = try Samples.events((.opened, "2026-03-10T09:00:01"), (.reacted, "2026-03-10T12:00:00"))
        let frozen = try TicketClocks(of: one, at: level, by: calendar).frozen
        #expect(throws: ClockError.frozenClockUnknown(.firstReaction)) {
            try TicketClocks(of: other, at: level, by: calendar, keeping: frozen)
        }
    }

    @Test func `warnings and escalations fall within working time only`() throws {
        var random = SeededGenerator(seed: 91)
        let calendar = try WorkCalendar.shipped()
        let limit = try ReactionLimit(minutes: 240)
        for _ in 0..<400 {
            let clocks = try TicketClocks(of: Self.events(&random, step: 50_000), at: Samples.level(240), by: calendar)
            guard let open = clocks.open, let due = open.due else { continue }
            let alerts = try ClockAlerts(for: open, owing: limit, warning: WorkingTime(minutes: 60), by: calendar)
            guard case .running = open.state else {
                #expect(alerts == nil)
                continue
            }
            let found = try #require(alerts)
            try #require(try calendar.isWorking(at: found.overdue) && calendar.isWorking(at: found.warning))
            try #require(found.overdue >= due)
        }
        let events = try Samples.events((.opened, "2026-03-13T14:00:00"))
        let open = try #require(try TicketClocks(of: events, at: Samples.level(240), by: calendar).open)
        let alerts = try ClockAlerts(for: open, owing: limit, warning: WorkingTime(minutes: 60), by: calendar)
        #expect(try alerts?.warning == instant("2026-03-13T17:00:00"))
        #expect(try alerts?.overdue == instant("2026-03-16T08:00:00"), "18:00 on Friday wakes nobody before Monday")
    }

    @Test func `an explained clock names what started, stopped and ended it`() throws {
        let calendar = try WorkCalendar.shipped()
        let events = try Samples.events(
            (.opened, "2026-03-10T16:00:00"),
            (.waits(for: .client), "2026-03-10T17:00:00"),
            (.clientWrote, "2026-03-12T09:00:00"),
            (.reacted, "2026-03-12T11:00:00")
        )
        let clocks = try TicketClocks(of: events, at: Samples.level(120), by: calendar)
        let reading = try #require(clocks.readings.first)
        let explanation = try clocks.explanation(of: reading, by: calendar, now: instant("2026-04-01T00:00:00"))
        let lines = explanation.lines.map { line in
            switch line {
            case .started(let at): "started \(ExplanationTests.hour(at))"
            case .time(let line): ExplanationTests.short(line)
            case .stood(let pause): "stood \(pause.cause) \(pause.to.map(ExplanationTests.hour) ?? "")"
            case .due(let at): "due \(ExplanationTests.hour(at))"
            case .finished(let at, let used): "finished \(ExplanationTests.hour(at)) \(used.minutes)"
            }
        }
        #expect(
            lines == [
                "started 2026-03-10T16:00", "2026-03-10T16:00-2026-03-10T17:00 60",
                "stood waitingForClient 2026-03-12T09:00", "2026-03-12T09:00-2026-03-12T11:00 180",
                "due 2026-03-12T10:00", "finished 2026-03-12T11:00 180",
            ]
        )
        let other = try Samples.calendar(.shortenedDays(true))
        #expect(throws: ClockError.otherCalendar(needed: 0)) {
            try clocks.explanation(of: reading, by: other, now: instant("2026-04-01T00:00:00"))
        }
    }
}

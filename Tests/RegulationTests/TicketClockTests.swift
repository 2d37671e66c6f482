import Regulation
import Testing

/// The two clocks of a ticket: clauses 2.2 and 2.4. 10 March 2026 is a Tuesday.
struct TicketClockTests {
    static func clocks(
        _ events: [ClockEvent],
        minutes: Int? = 120,
        keeping frozen: [FrozenClock] = []
    ) throws -> TicketClocks {
        try TicketClocks(of: events, at: Samples.level(minutes), by: WorkCalendar.shipped(), keeping: frozen)
    }

    @Test func `the first reaction runs from the arrival to a person's answer`() throws {
        var events = try Samples.events((.opened, "2026-03-10T17:00:00"))
        let open = try #require(try Self.clocks(events).open)
        #expect(open.name == .firstReaction)
        #expect(open.state == .running)
        #expect(try open.due == instant("2026-03-11T09:00:00"))
        events += try Samples.events((.reacted, "2026-03-11T08:30:00"))
        let clocks = try Self.clocks(events)
        #expect(clocks.open == nil)
        let frozen = try #require(clocks.frozen.first)
        #expect(frozen.elapsed.minutes == 90)
        #expect(frozen.isInTime == true)
        #expect(try frozen.due == instant("2026-03-11T09:00:00"))
    }

    @Test func `an automatic acknowledgement is not a reaction`() throws {
        let events = try Samples.events((.opened, "2026-03-10T10:00:00"), (.acknowledged, "2026-03-10T10:00:01"))
        #expect(try Self.clocks(events).open?.state == .running)
        let without = try Samples.events((.opened, "2026-03-10T10:00:00"))
        #expect(try Self.clocks(events) == Self.clocks(without))
    }

    @Test func `a reaction that used up exactly the limit is in time, and a second more is late`() throws {
        for (reacted, isInTime) in [
            ("2026-03-10T18:00:00", true), ("2026-03-10T23:00:00", true), ("2026-03-11T08:00:00", true),
            ("2026-03-11T08:00:01", false),
        ] {
            let events = try Samples.events((.opened, "2026-03-10T16:00:00"), (.reacted, reacted))
            #expect(try Self.clocks(events).frozen.first?.isInTime == isInTime, "\(reacted)")
        }
    }

    @Test func `additional information starts a clock of its own, with the same limit`() throws {
        let events = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.reacted, "2026-03-10T10:30:00"),
            (.waits(for: .client), "2026-03-10T10:30:00"),
            (.clientWrote, "2026-03-16T17:30:00")
        )
        let clocks = try Self.clocks(events)
        #expect(clocks.readings.count == 2)
        let open = try #require(clocks.open)
        #expect(open.name == .additionalInformation(1))
        #expect(open.name.clause == .noSolutionTime)
        #expect(open.pauses.isEmpty)
        #expect(try open.due == instant("2026-03-17T09:30:00"))
    }

    @Test func `nothing runs while the ball is in the client's court`() throws {
        let events = try Samples.events((.opened, "2026-03-10T10:00:00"), (.reacted, "2026-03-10T10:30:00"))
        #expect(try Self.clocks(events).open == nil)
        let asked = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.waits(for: .client), "2026-03-10T10:30:00")
        )
        let open = try #require(try Self.clocks(asked).open)
        #expect(open.state == .paused(used: WorkingTime(minutes: 30), cause: .waitingForClient))
        #expect(open.due == nil)
        let answered = try Self.clocks(asked + Samples.events((.clientWrote, "2026-03-12T09:00:00")))
        #expect(try answered.open?.due == instant("2026-03-12T10:30:00"))
        #expect(answered.open?.name == .firstReaction, "nobody has reacted yet")
    }

    @Test(arguments: [Waiting.hostingProvider, .release, .nobody])
    func `waiting for others stops no clock`(whom: Waiting) throws {
        let plain = try Samples.events((.opened, "2026-03-10T10:00:00"))
        let waiting = try plain + Samples.events((.waits(for: whom), "2026-03-10T10:10:00"))
        #expect(try Self.clocks(waiting) == Self.clocks(plain))
    }

    @Test func `a second message does not restart the clock`() throws {
        let events = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.clientWrote, "2026-03-10T10:05:00"),
            (.reacted, "2026-03-10T10:30:00"),
            (.clientWrote, "2026-03-10T11:00:00"),
            (.clientWrote, "2026-03-10T12:00:00")
        )
        let clocks = try Self.clocks(events)
        #expect(clocks.readings.map(\.name) == [.firstReaction, .additionalInformation(1)])
        #expect(try clocks.open?.due == instant("2026-03-10T13:00:00"))
    }

    @Test func `a closed ticket's clock stands, and runs on when it is reopened`() throws {
        let closed = try Samples.events((.opened, "2026-03-10T10:00:00"), (.closed, "2026-03-10T11:00:00"))
        #expect(
            try Self.clocks(closed).open?.state == .paused(used: WorkingTime(minutes: 60), cause: .closed)
        )
        for kind in [ClockEvent.Kind.reopened, .clientWrote] {
            let open = try #require(try Self.clocks(closed + Samples.events((kind, "2026-03-12T10:00:00"))).open)
            #expect(open.name == .firstReaction)
            #expect(open.pauses.count == 1)
            #expect(try open.due == instant("2026-03-12T11:00:00"))
        }
    }

    @Test func `an agent who reopens an answered ticket starts nothing, a client who writes does`() throws {
        let answered = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.reacted, "2026-03-10T10:30:00"),
            (.closed, "2026-03-10T11:00:00")
        )
        #expect(try Self.clocks(answered + Samples.events((.reopened, "2026-03-11T10:00:00"))).open == nil)
        let written = try Self.clocks(answered + Samples.events((.clientWrote, "2026-03-11T10:00:00")))
        #expect(written.open?.name == .additionalInformation(1))
    }

    @Test func `a closed ticket waits for nobody, and its clock does not run on by that`() throws {
        let closed = try Samples.events((.opened, "2026-03-10T10:00:00"), (.closed, "2026-03-10T11:00:00"))
        for kind in [ClockEvent.Kind.waits(for: .client), .waits(for: .release), .resumed, .acknowledged, .closed] {
            let later = try closed + Samples.events((kind, "2026-03-11T10:00:00"))
            #expect(try Self.clocks(later) == Self.clocks(closed), "\(kind)")
        }
    }

    @Test func `a client's word of the same second as an answer is never lost behind it`() throws {
        let events = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.clientWrote, "2026-03-10T11:00:00"),
            (.reacted, "2026-03-10T11:00:00")
        )
        #expect(try Self.clocks(events).open?.name == .additionalInformation(1))
        #expect(try Self.clocks(events).open?.due == instant("2026-03-10T13:00:00"))
    }

    @Test func `a pause that ends in the second in which it began is none`() throws {
        let events = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.waits(for: .client), "2026-03-10T11:00:00"),
            (.resumed, "2026-03-10T11:00:00")
        )
        #expect(try Self.clocks(events) == Self.clocks(Array(events[..<1])))
    }

    @Test func `a deadline that passed before the pause stays where it was`() throws {
        let events = try Samples.events(
            (.opened, "2026-03-10T10:00:00"),
            (.waits(for: .client), "2026-03-10T13:00:00"),
            (.clientWrote, "2026-03-11T10:00:00"),
            (.reacted, "2026-03-11T11:00:00")
        )
        #expect(try Self.clocks(Array(events[..<2])).open?.due == instant("2026-03-10T12:00:00"))
        let frozen = try #require(try Self.clocks(events).frozen.first)
        #expect(try frozen.due == instant("2026-03-10T12:00:00"))
        #expect(frozen.elapsed.minutes == 240)
        #expect(frozen.isInTime == false)
    }

    @Test func `without a limit the clock counts and promises nothing`() throws {
        let events = try Samples.events((.opened, "2026-03-10T10:00:00"), (.reacted, "2026-03-11T10:00:00"))
        #expect(try Self.clocks(Array(events[..<1]), minutes: nil).open?.due == nil)
        let frozen = try #require(try Self.clocks(events, minutes: nil).frozen.first)
        #expect(frozen.elapsed.minutes == 600)
        #expect(frozen.isInTime == nil)
        #expect(frozen.due == nil)
    }

    @Test func `events that cannot be are refused`() throws {
        let one = "2026-03-10T10:00:00"
        let two = "2026-03-10T11:00:00"
        #expect(throws: ClockError.notOpened) { try Self.clocks([]) }
        #expect(throws: ClockError.notOpened) { try Self.clocks(Samples.events((.reacted, one))) }
        #expect(throws: ClockError.openedTwice(at: try instant(two))) {
            try Self.clocks(Samples.events((.opened, one), (.opened, two)))
        }
        #expect(throws: ClockError.outOfOrder(at: try instant(one))) {
            try Self.clocks(Samples.events((.opened, two), (.reacted, one)))
        }
        #expect(throws: ClockError.calendar(.noCalendar(year: 2_023))) {
            try Self.clocks(Samples.events((.opened, "2023-03-10T10:00:00")), minutes: nil)
        }
        #expect(throws: ClockError.calendar(.noCalendar(year: 2_028))) {
            try Self.clocks(Samples.events((.opened, "2027-12-30T17:00:00")))
        }
    }

    @Test func `an answer before the end of the last calendar needs no deadline after it`() throws {
        let events = try Samples.events((.opened, "2027-12-30T17:00:00"), (.reacted, "2027-12-30T17:30:00"))
        let frozen = try #require(try Self.clocks(events).frozen.first)
        #expect(frozen.due == nil)
        #expect(frozen.isInTime == true)
    }
}

import Regulation
import Testing

/// The laws that a clock of working time obeys, over random calendars and to the second.
struct ClockLawTests {
    /// A calendar with random closures and hours, and the stepper that was told the same.
    struct World {
        var calendar: WorkCalendar
        var stepper: MinuteStepper
        var random: SeededGenerator

        init(seed: UInt64) throws {
            random = SeededGenerator(seed: seed)
            stepper = MinuteStepper()
            var changes: [CalendarChange] = []
            let minutes = stepper.isWorked.count
            // Hours first: the stepper's closures then cut them, as the calendar's do.
            var day = Int.random(in: 0..<60, using: &random)
            while day + 10 < minutes / 1_440 {
                let through = day + Int.random(in: 0..<8, using: &random)
                let opens = Int.random(in: 0..<1_000, using: &random)
                let closes = Int.random(in: opens + 1...1_440, using: &random)
                let all = Bool.random(using: &random)
                stepper.change(days: day...through, hours: opens..<closes, all: all)
                let first = try CivilDay("2024-01-01")
                let hours = try OpeningHours(opens: TimeOfDay(minutes: opens), closes: TimeOfDay(minutes: closes))
                changes.append(
                    .hours(
                        try ChangedHours(
                            from: first.advanced(by: day),
                            through: first.advanced(by: through),
                            hours: hours,
                            on: all ? .all : .working,
                            reason: "x"
                        )
                    )
                )
                day = through + Int.random(in: 1..<90, using: &random)
            }
            var start = Int.random(in: 0..<20_000, using: &random)
            while start + 20_000 < minutes {
                let end = start + Int.random(in: 1...(Bool.random(using: &random) ? 300 : 15_000), using: &random)
                stepper.close(start..<end)
                changes.append(.closure(try Closure(from: Self.instant(start), to: Self.instant(end), reason: "x")))
                start = end + Int.random(in: 0..<40_000, using: &random)
            }
            calendar = try Samples.published(changes).current
        }

        static func instant(_ minute: Int) -> Instant { Instant(seconds: MinuteStepper.start + minute * 60) }

        /// A minute with half a year behind it.
        mutating func minute() -> Int { Int.random(in: 0..<stepper.isWorked.count - 260_000, using: &random) }

        /// A second with half a year behind it.
        mutating func second() -> Instant {
            let minute = minute()
            return Instant(seconds: Self.instant(minute).seconds + Int.random(in: 0..<60, using: &random))
        }
    }

    @Test(arguments: 1...8)
    func `deadlines and amounts equal those of a minute stepper, with random closures and hours`(seed: UInt64) throws {
        var world = try World(seed: seed)
        for _ in 0..<120 {
            let from = world.minute()
            let minutes = Int.random(in: 1...1_500, using: &world.random)
            let due = try #require(world.stepper.due(from: from, minutes: minutes))
            let instant = World.instant(from)
            try #require(try world.calendar.due(from: instant, minutes: minutes) == World.instant(due))
            let to = from + Int.random(in: 0...20_000, using: &world.random)
            let elapsed = try world.calendar.elapsed(from: instant, to: World.instant(to))
            try #require(elapsed.minutes == world.stepper.elapsed(from: from, to: to))
        }
    }

    @Test func `the whole of four years equals the stepper, closures or not`() throws {
        let plain = MinuteStepper()
        let end = World.instant(plain.isWorked.count - 1)
        let total = try WorkCalendar.shipped().elapsed(from: World.instant(0), to: end)
        #expect(total.minutes == plain.elapsed(from: 0, to: plain.isWorked.count - 1))
        #expect(total.minutes == (248 + 3 * 247) * 600)
        let world = try World(seed: 99)
        let worked = world.stepper.elapsed(from: 0, to: world.stepper.isWorked.count - 1)
        #expect(try world.calendar.elapsed(from: World.instant(0), to: end).minutes == worked)
    }

    @Test(arguments: 11...14)
    func `what passes until a deadline is what was asked for, to the second`(seed: UInt64) throws {
        var world = try World(seed: seed)
        for _ in 0..<500 {
            let from = world.second()
            let minutes = Int.random(in: 1...3_000, using: &world.random)
            let due = try world.calendar.due(from: from, minutes: minutes)
            let elapsed = try world.calendar.elapsed(from: from, to: due)
            try #require(elapsed == WorkingTime(minutes: minutes))
            // It is the first such instant: a second earlier a second is missing.
            let before = try world.calendar.elapsed(from: from, to: Instant(seconds: due.seconds - 1))
            try #require(before.seconds == minutes * 60 - 1)
        }
    }

    @Test(arguments: 21...24)
    func `amounts add up, and so do deadlines`(seed: UInt64) throws {
        var world = try World(seed: seed)
        let calendar = world.calendar
        for _ in 0..<500 {
            let three = [world.second(), world.second(), world.second()].sorted()
            let first = try calendar.elapsed(from: three[0], to: three[1])
            let second = try calendar.elapsed(from: three[1], to: three[2])
            try #require(try calendar.elapsed(from: three[0], to: three[2]) == first + second)
            let one = Int.random(in: 1...900, using: &world.random)
            let other = Int.random(in: 1...900, using: &world.random)
            let inSteps = try calendar.due(from: calendar.due(from: three[0], minutes: one), minutes: other)
            try #require(try calendar.due(from: three[0], minutes: one + other) == inSteps)
        }
    }

    @Test(arguments: 31...34)
    func `more minutes or a later start never give an earlier deadline`(seed: UInt64) throws {
        var world = try World(seed: seed)
        for _ in 0..<500 {
            let from = world.second()
            let minutes = Int.random(in: 1...3_000, using: &world.random)
            let due = try world.calendar.due(from: from, minutes: minutes)
            try #require(try world.calendar.due(from: from, minutes: minutes + 1) > due)
            let later = Instant(seconds: from.seconds + Int.random(in: 1...100_000, using: &world.random))
            try #require(try world.calendar.due(from: later, minutes: minutes) >= due)
        }
    }

    @Test(arguments: 41...44)
    func `a deadline always falls within or at the end of working time`(seed: UInt64) throws {
        var world = try World(seed: seed)
        for _ in 0..<300 {
            let minutes = Int.random(in: 1...900, using: &world.random)
            let due = try world.calendar.due(from: world.second(), minutes: minutes)
            try #require(try world.calendar.isWorking(at: Instant(seconds: due.seconds - 1)))
        }
    }

    @Test func `a calendar without any hours is an error, and no endless loop`() throws {
        let closed = try Samples.calendar(.closure(Samples.closure("2024-01-01T00:00:00", "2027-12-31T23:59:59")))
        let from = try instant("2026-03-10T10:00:00")
        #expect(throws: CalendarError.noCalendar(year: 2_028)) { try closed.due(from: from, minutes: 1) }
        #expect(throws: CalendarError.noCalendar(year: 2_028)) { try closed.nextWorking(at: from) }
        #expect(try closed.elapsed(from: from, to: instant("2027-12-31T00:00:00")) == .zero)
    }

    @Test(arguments: 51...54)
    func `an explanation adds up to what it explains`(seed: UInt64) throws {
        var world = try World(seed: seed)
        for _ in 0..<100 {
            let from = world.second()
            let minutes = Int.random(in: 1...2_000, using: &world.random)
            let explanation = try world.calendar.explainedDue(from: from, minutes: minutes)
            var sum = WorkingTime.zero
            var last = from
            for case .worked(let stretch, let total, _) in explanation.lines {
                sum = sum + stretch.length
                try #require(total == sum)
                try #require(stretch.from >= last)
                last = stretch.to
            }
            try #require(sum == WorkingTime(minutes: minutes))
            try #require(last == explanation.to)
        }
    }
}

import Regulation
import Testing

/// Deadlines of clause 2.2 that were worked out by hand, and those of a second implementation.
struct DeadlineTests {
    @Test(arguments: [
        // Tuesday 30 December 2025, the last working day; 31 December and 1 to 9 January are free, then a weekend.
        ("2025-12-30T17:30:00", 120, "2026-01-12T09:30:00"),
        // Within a day, and across a night.
        ("2026-03-10T10:00:00", 240, "2026-03-10T14:00:00"), ("2026-03-10T17:00:00", 120, "2026-03-11T09:00:00"),
        // A deadline that uses up a day falls on its 18:00.
        ("2026-03-10T08:00:00", 600, "2026-03-10T18:00:00"), ("2026-03-10T17:59:00", 1, "2026-03-10T18:00:00"),
        ("2026-03-10T03:00:00", 600, "2026-03-10T18:00:00"), ("2026-03-10T08:00:00", 1_200, "2026-03-11T18:00:00"),
        // 18:00:00 belongs to the next working day, one second before doesn't.
        ("2026-03-10T18:00:00", 1, "2026-03-11T08:01:00"), ("2026-03-10T17:59:59", 1, "2026-03-11T08:00:59"),
        // Friday evening.
        ("2026-03-13T18:00:00", 60, "2026-03-16T09:00:00"),
        // A working Saturday counts: 1 November 2025, then 2, 3 and 4 November are free.
        ("2025-10-31T17:00:00", 120, "2025-11-01T09:00:00"), ("2025-11-01T17:00:00", 120, "2025-11-05T09:00:00"),
        // The long May of 2024: 28 April to 1 May free, 2 and 3 May worked.
        ("2024-04-27T17:00:00", 120, "2024-05-02T09:00:00"),
        // The last second of the last calendar.
        ("2027-12-30T17:00:00", 60, "2027-12-30T18:00:00"),
    ])
    func `a deadline falls where people count it`(from: String, minutes: Int, due: String) throws {
        #expect(try WorkCalendar.shipped().due(from: instant(from), minutes: minutes) == instant(due))
    }

    @Test func `deadlines and amounts are those of Python`() throws {
        let calendar = try WorkCalendar.shipped()
        for (from, minutes, due) in PythonVectors.deadlines {
            #expect(try calendar.due(from: Instant(from), minutes: minutes).description == due, "\(from) + \(minutes)")
        }
        for (from, to, minutes) in PythonVectors.amounts {
            #expect(try calendar.elapsed(from: Instant(from), to: Instant(to)).minutes == minutes, "\(from) to \(to)")
        }
    }

    @Test(arguments: [0, -1, Int.min])
    func `a deadline of no minutes is refused`(minutes: Int) throws {
        let calendar = try WorkCalendar.shipped()
        #expect(throws: CalendarError.noMinutes(minutes)) {
            try calendar.due(from: instant("2026-03-10T10:00:00"), minutes: minutes)
        }
    }

    @Test(arguments: [
        ("2023-12-31T23:59:59", 1, 2_023), ("2028-01-01T00:00:00", 1, 2_028), ("2027-12-30T17:00:00", 61, 2_028),
        ("2026-03-10T10:00:00", Int.max, 2_028), ("2026-03-10T10:00:00", Int.max / 60, 2_028),
    ])
    func `a year without a calendar is an error that names it`(from: String, minutes: Int, year: Int) throws {
        let calendar = try WorkCalendar.shipped()
        #expect(throws: CalendarError.noCalendar(year: year)) {
            try calendar.due(from: instant(from), minutes: minutes)
        }
    }

    @Test(arguments: [Int.min, Int.max])
    func `an absurd instant is a year without a calendar`(seconds: Int) throws {
        let calendar = try WorkCalendar.shipped()
        #expect(throws: CalendarError.self) { try calendar.due(from: Instant(seconds: seconds), minutes: 1) }
        #expect(throws: CalendarError.self) { try calendar.isWorking(at: Instant(seconds: seconds)) }
    }

    @Test func `a clock that goes backwards is refused`() throws {
        let from = try instant("2026-03-10T10:00:00")
        let to = try instant("2026-03-10T09:59:59")
        let calendar = try WorkCalendar.shipped()
        #expect(throws: CalendarError.backwards(from: from, to: to)) { try calendar.elapsed(from: from, to: to) }
    }

    @Test(arguments: [
        ("2026-03-10T07:59:59", "2026-03-10T08:00:00"), ("2026-03-10T08:00:00", "2026-03-10T08:00:00"),
        ("2026-03-10T17:59:59", "2026-03-10T17:59:59"), ("2026-03-10T18:00:00", "2026-03-11T08:00:00"),
        ("2026-03-14T12:00:00", "2026-03-16T08:00:00"), ("2025-12-30T18:00:00", "2026-01-12T08:00:00"),
    ])
    func `the next working instant is found`(at: String, next: String) throws {
        let calendar = try WorkCalendar.shipped()
        #expect(try calendar.nextWorking(at: instant(at)) == instant(next))
        #expect(try calendar.isWorking(at: instant(at)) == (at == next))
    }
}

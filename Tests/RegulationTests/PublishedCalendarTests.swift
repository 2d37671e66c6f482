import Regulation
import Testing

/// Clause 5: what is published, in versions.
struct PublishedCalendarTests {
    @Test func `each publication makes a version, and earlier versions stay readable`() throws {
        var calendar = try PublishedCalendar()
        let from = try instant("2026-03-10T17:00:00")
        #expect(calendar.version == 0)
        #expect(try calendar.current.due(from: from, minutes: 60) == instant("2026-03-10T18:00:00"))
        try calendar.publish(
            Publication(
                at: from,
                by: "anna",
                change: .closure(Samples.closure("2026-03-10T17:30:00", "2026-03-11T08:30:00"))
            )
        )
        #expect(calendar.version == 1 && calendar.current.version == 1)
        #expect(try calendar.current.due(from: from, minutes: 60) == instant("2026-03-11T09:00:00"))
        #expect(try calendar.calendar(version: 0).due(from: from, minutes: 60) == instant("2026-03-10T18:00:00"))
        try calendar.publish(Publication(at: from, by: "anna", change: .withdrawal(ofVersion: 1)))
        #expect(try calendar.current.due(from: from, minutes: 60) == instant("2026-03-10T18:00:00"))
        #expect(try calendar.calendar(version: 1).due(from: from, minutes: 60) == instant("2026-03-11T09:00:00"))
        #expect(throws: CalendarError.unknownVersion(3)) { try calendar.calendar(version: 3) }
    }

    @Test(arguments: [
        ("2026-03-10T11:00:00", "2026-03-10T13:00:00"), ("2026-03-10T09:00:00", "2026-03-10T10:00:01"),
        ("2026-03-10T11:59:59", "2026-03-10T14:00:00"), ("2026-03-01T00:00:00", "2026-04-01T00:00:00"),
    ])
    func `a closure that overlaps another is refused, and nothing changes`(from: String, to: String) throws {
        let first = try Samples.closure("2026-03-10T10:00:00", "2026-03-10T12:00:00")
        var calendar = try Samples.published([.closure(first)])
        let second = try Samples.closure(from, to)
        let at = try instant("2026-03-01T00:00:00")
        #expect(throws: CalendarError.closuresOverlap(first)) {
            try calendar.publish(Publication(at: at, by: "anna", change: .closure(second)))
        }
        #expect(calendar.version == 1)
        #expect(calendar.publications.count == 1)
    }

    @Test func `a closure that begins when another ends is taken`() throws {
        let calendar = try Samples.calendar(
            .closure(Samples.closure("2026-03-10T10:00:00", "2026-03-10T12:00:00")),
            .closure(Samples.closure("2026-03-10T12:00:00", "2026-03-10T13:00:00"))
        )
        let day = (try instant("2026-03-10T08:00:00"), try instant("2026-03-10T18:00:00"))
        #expect(try calendar.elapsed(from: day.0, to: day.1).minutes == 420)
    }

    @Test func `hours can be changed, for working days or for all`() throws {
        let hours = try OpeningHours(opens: TimeOfDay("10:00"), closes: TimeOfDay("16:00"))
        let from = try CivilDay("2026-01-05")
        let through = try CivilDay("2026-01-13")
        let span = (try instant("2026-01-05T00:00:00"), try instant("2026-01-14T00:00:00"))
        let working = try ChangedHours(from: from, through: through, hours: hours, reason: "каникулы")
        #expect(try Samples.calendar(.hours(working)).elapsed(from: span.0, to: span.1).minutes == 2 * 360)
        let all = try ChangedHours(from: from, through: through, hours: hours, on: .all, reason: "дежурство")
        #expect(try Samples.calendar(.hours(all)).elapsed(from: span.0, to: span.1).minutes == 9 * 360)
        #expect(throws: CalendarError.hoursOverlap(working)) { try Samples.calendar(.hours(working), .hours(all)) }
    }

    @Test func `shortened days are off unless they are published`() throws {
        let from = try instant("2026-04-30T17:30:00")
        #expect(try Samples.calendar().due(from: from, minutes: 30) == instant("2026-04-30T18:00:00"))
        let short = try Samples.calendar(.shortenedDays(true))
        #expect(try short.due(from: from, minutes: 30) == instant("2026-05-04T08:30:00"))
        #expect(try short.plan(of: CivilDay("2026-04-30")).basis == .shortened)
        let again = try Samples.calendar(.shortenedDays(true), .shortenedDays(false))
        #expect(try again.due(from: from, minutes: 30) == instant("2026-04-30T18:00:00"))
    }

    @Test func `a year can be added, amended, and not left out`() throws {
        let year = { (year: Int, moves: String) in
            try ProductionYear(parsing: "year \(year)\ndecree акт | act\n" + moves)
        }
        // The only holidays of 2028 on weekends are 1, 2 and 8 January, which the Government moves, and 4 November.
        let byLaw = "move 2028-11-04 2028-11-06 by law\n"
        let next = try year(2_028, byLaw + "move 2028-01-08 2028-01-10")
        let from = try instant("2027-12-30T17:00:00")
        #expect(throws: CalendarError.noCalendar(year: 2_028)) { try Samples.calendar().due(from: from, minutes: 61) }
        #expect(try Samples.calendar(.year(next)).due(from: from, minutes: 61) == instant("2028-01-11T08:01:00"))
        let amended = try year(2_028, byLaw)
        let calendar = try Samples.calendar(.year(next), .year(amended))
        #expect(try calendar.due(from: from, minutes: 61) == instant("2028-01-10T08:01:00"))
        let later = try year(2_030, "move 2030-02-23 2030-02-25 by law")
        #expect(throws: CalendarError.yearMissing(2_028)) { try Samples.calendar(.year(later)) }
        #expect(throws: CalendarError.yearTwice(2_028)) { try PublishedCalendar(years: [next, amended]) }
        #expect(throws: CalendarError.noYears) { try PublishedCalendar(years: []) }
    }

    @Test func `what cannot be published is refused`() throws {
        let noon = try instant("2026-03-10T12:00:00")
        #expect(throws: CalendarError.emptyInterval) { try Closure(from: noon, to: noon, reason: "x") }
        #expect(throws: CalendarError.reasonMissing) {
            try Closure(from: noon, to: Instant(seconds: noon.seconds + 1), reason: " ")
        }
        #expect(throws: CalendarError.noHours) {
            try OpeningHours(opens: TimeOfDay("10:00"), closes: TimeOfDay("10:00"))
        }
        let outside = try Samples.closure("2027-12-31T00:00:00", "2028-01-02T00:00:00")
        #expect(throws: CalendarError.noCalendar(year: 2_028)) { try Samples.calendar(.closure(outside)) }
        let lastDay = try Samples.closure("2027-12-30T00:00:00", "2028-01-01T00:00:00")
        #expect(try Samples.calendar(.closure(lastDay)).plan(of: CivilDay("2027-12-30")).stretches.isEmpty)
        let firstDay = try Samples.closure("2023-12-31T23:59:59", "2024-01-10T00:00:00")
        #expect(throws: CalendarError.noCalendar(year: 2_023)) { try Samples.calendar(.closure(firstDay)) }
        #expect(throws: CalendarError.nothingToWithdraw(1)) { try Samples.calendar(.withdrawal(ofVersion: 1)) }
        var calendar = try Samples.published([.shortenedDays(true)])
        let early = try instant("2023-01-01T00:00:00")
        #expect(throws: CalendarError.publicationOutOfOrder(early)) {
            try calendar.publish(Publication(at: early, by: "anna", change: .shortenedDays(false)))
        }
        #expect(calendar.version == 1)
    }

    @Test func `a month is shown day by day with its reasons`() throws {
        let month = try WorkCalendar.shipped().month(11, of: 2_025)
        #expect(month.count == 30)
        #expect(month.first?.kind.isWorked == true, "Saturday 1 November 2025 is worked")
        #expect(throws: CalendarError.noCalendar(year: 2_023)) { try WorkCalendar.shipped().month(12, of: 2_023) }
        #expect(throws: CalendarError.noCalendar(year: 2_026)) { try WorkCalendar.shipped().month(13, of: 2_026) }
    }
}

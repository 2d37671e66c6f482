import Testing

@testable import Regulation

/// The shipped years against the law and against lists from another source; what contradicts the law is refused.
struct ProductionYearTests {
    @Test(arguments: [(2_024, 248), (2_025, 247), (2_026, 247), (2_027, 247)])
    func `a shipped year has the working days of the published lists`(year: Int, count: Int) throws {
        let calendar = try WorkCalendar.shipped()
        let days = calendar.days.filter { $0.day.year == year }
        #expect(days.count { $0.kind.isWorked } == count)
        let free = days.filter { !$0.day.isWeekend && !$0.kind.isWorked }.map { $0.day.month * 100 + $0.day.dayOfMonth }
        #expect(Set(free) == MinuteStepper.freeWeekdays[year])
        let worked = days.filter { $0.day.isWeekend && $0.kind.isWorked }.map { $0.day.month * 100 + $0.day.dayOfMonth }
        #expect(Set(worked) == MinuteStepper.workedWeekends[year] ?? [])
    }

    @Test(arguments: ProductionYear.shipped)
    func `a shipped year agrees with the law, and every free day has its act`(year: ProductionYear) throws {
        #expect(year.problem == nil)
        for (day, kind) in zip(year.days, year.kinds) {
            switch kind {
            case .restMoved(let from, let act):
                #expect(from.isWeekend && !act.title.ru.isEmpty && !act.title.en.isEmpty, "\(day)")
            case .workInstead(_, let act): #expect(act == year.decree, "\(day)")
            default: break
            }
        }
    }

    @Test(arguments: ProductionYear.shipped)
    func `a shipped year is written as a file and read back`(year: ProductionYear) throws {
        #expect(try ProductionYear(parsing: year.text) == year)
    }

    @Test func `each holiday of the law is there, on its days`() throws {
        let days = try WorkCalendar.shipped().days.filter { $0.day.year == 2_026 }
        let found = days.compactMap { Holiday(on: $0.day) }
        #expect(found.count == 14)
        #expect(Set(found) == Set(Holiday.allCases))
    }

    static let decree = LegalAct(ClauseText(ru: "акт", en: "act"))

    /// 2026 with one line changed: from, to, and what is wrong.
    @Test(arguments: [
        ("move 2026-03-10 2026-03-11", YearProblem.notADayOfRest(CivilDay(ofValid: 2_026, 3, 10))),
        ("move 2026-03-14 2026-06-12", .notAWorkingDay(CivilDay(ofValid: 2_026, 6, 12))),
        ("move 2026-03-14 2026-03-15", .notAWorkingDay(CivilDay(ofValid: 2_026, 3, 15))),
        ("move 2026-01-03 2026-03-11", .twice(CivilDay(ofValid: 2_026, 1, 3))),
        ("move 2026-01-10 2026-12-31", .twice(CivilDay(ofValid: 2_026, 12, 31))),
        ("move 2025-12-28 2026-03-11", .outsideYear(CivilDay(ofValid: 2_025, 12, 28))),
        ("short 2026-12-31", .shortenedNotWorked(CivilDay(ofValid: 2_026, 12, 31))),
        ("short 2026-04-30", .twice(CivilDay(ofValid: 2_026, 4, 30))),
        ("short 2027-04-30", .outsideYear(CivilDay(ofValid: 2_027, 4, 30))),
    ])
    func `a year that contradicts the law is refused with the day`(line: String, problem: YearProblem) throws {
        let year = try #require(ProductionYear.shipped.first { $0.year == 2_026 })
        #expect(throws: CalendarError.malformedYear(2_026, problem)) {
            try ProductionYear(parsing: year.text + line + "\n")
        }
    }

    @Test func `a holiday on a weekend that nobody moved is refused`() throws {
        let year = try #require(ProductionYear.shipped.first { $0.year == 2_026 })
        let text = year.text.split(separator: "\n").filter { !$0.hasPrefix("move 2026-03-08") }.joined(separator: "\n")
        let day = try CivilDay("2026-03-08")
        #expect(throws: CalendarError.malformedYear(2_026, .holidayNotMoved(day))) { try ProductionYear(parsing: text) }
    }

    @Test(arguments: [
        ("yeer 2026", 1, CalendarFileProblem.unknownLine), ("year 26", 1, .malformedLine), ("year", 1, .malformedLine),
        ("year 2026\nyear 2026", 2, .twice), ("# c\n\ndecree only Russian", 3, .malformedLine),
        ("move 2026-01-03", 1, .malformedLine), ("move 2026-01-32 2026-01-09", 1, .malformedLine),
        ("move 2026-01-03 2026-01-09 by decree", 1, .malformedLine), ("short tomorrow", 1, .malformedLine),
        ("year 2026", 1, .incomplete), ("", 1, .incomplete), ("decree | x", 1, .malformedLine),
        ("\u{FEFF}BEGIN:VCALENDAR", 1, .unknownLine),
    ])
    func `a malformed calendar file is refused with its line`(text: String, line: Int, problem: CalendarFileProblem) {
        #expect(throws: CalendarError.malformedFile(line: line, problem)) { try ProductionYear(parsing: text) }
    }
}

import Regulation
import Testing

struct CivilDayTests {
    @Test(arguments: PythonVectors.days)
    func `days have the numbers and weekdays of Python`(text: String, number: Int, weekday: Int) throws {
        let day = try CivilDay(text)
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(day.description == text)
    }

    @Test func `eight hundred years follow one another without a gap`() throws {
        var day = try CivilDay("1600-01-01")
        for year in 1_600..<2_400 {
            for month in 1...12 {
                for dayOfMonth in 1...CivilDay.days(in: month, of: year) {
                    guard day.year == year, day.month == month, day.dayOfMonth == dayOfMonth else {
                        Issue.record("\(day) is not \(year)-\(month)-\(dayOfMonth)")
                        return
                    }
                    day = day.advanced(by: 1)
                }
            }
        }
        #expect(day.description == "2400-01-01")
    }

    @Test(arguments: [
        "2025-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "2024-04-31", "0000-01-01", "1900-02-29",
    ])
    func `a day that does not exist is refused`(text: String) {
        #expect(throws: TimeError.noSuchDay) { try CivilDay(text) }
    }

    @Test(arguments: ["", "2024", "2024-1-1", "24-01-01", "2024/01/01", "2024-01-01 ", " 2024-01-01", "２024-01-01"])
    func `a text that is no day is refused`(text: String) {
        #expect(throws: TimeError.malformed) { try CivilDay(text) }
    }

    @Test func `the day changes at midnight in Moscow`() throws {
        #expect(try Instant("2026-01-08T20:59:59Z").day == CivilDay("2026-01-08"))
        #expect(try Instant("2026-01-08T21:00:00Z").day == CivilDay("2026-01-09"))
        #expect(try Instant("1969-12-31T20:59:59Z").day == CivilDay("1969-12-31"))
        #expect(try Instant("1969-12-31T21:00:00Z").day == CivilDay("1970-01-01"))
    }

    @Test(arguments: [Int.min, Int.max, 0, -1])
    func `no second since 1970 is too far for a day`(seconds: Int) {
        let day = Instant(seconds: seconds).day
        #expect(day.weekday >= 1 && day.weekday <= 7)
    }
}

/// The working time of 2024 to 2027 as one flag for each minute, counted one by one: slow, and too simple to be wrong.
///
/// It shares nothing with the product: the days come from lists of working days instead of transfers, and the dates from
/// counting days instead of arithmetic.
struct MinuteStepper {
    /// Seconds since 1970 of 2024-01-01T00:00:00+03:00, by `date -d 2024-01-01T00:00+03:00 +%s`.
    static let start = 1_704_056_400
    private(set) var isWorked: [Bool] = []

    init() {
        var weekday = 1  // 2024-01-01 was a Monday.
        for year in 2_024...2_027 {
            for month in 1...12 {
                for day in 1...Self.length(of: month, year) {
                    let key = month * 100 + day
                    let isDayWorked =
                        Self.workedWeekends[year]?.contains(key) == true
                        || (weekday < 6 && Self.freeWeekdays[year]?.contains(key) == false)
                    for hour in 0..<24 {
                        isWorked += [Bool](repeating: isDayWorked && hour >= 8 && hour < 18, count: 60)
                    }
                    weekday = weekday == 7 ? 1 : weekday + 1
                }
            }
        }
    }

    /// Closes minutes, counted from the start.
    mutating func close(_ minutes: Range<Int>) {
        for minute in minutes { isWorked[minute] = false }
    }

    /// Other hours on the days of a range, by the number of the day; `all` opens days off too.
    mutating func change(days: ClosedRange<Int>, hours: Range<Int>, all: Bool) {
        for day in days {
            let minutes = day * 1_440..<(day + 1) * 1_440
            guard all || isWorked[minutes].contains(true) else { continue }
            for minute in minutes { isWorked[minute] = hours.contains(minute - minutes.lowerBound) }
        }
    }

    /// The minute at whose beginning so much has been worked.
    func due(from minute: Int, minutes: Int) -> Int? {
        var minute = minute
        var left = minutes
        while left > 0 {
            guard minute < isWorked.count else { return nil }
            if isWorked[minute] { left -= 1 }
            minute += 1
        }
        return minute
    }

    func elapsed(from: Int, to: Int) -> Int {
        var count = 0
        for minute in from..<to where isWorked[minute] { count += 1 }
        return count
    }

    /// Weekdays that are not worked, as month × 100 + day.
    static let freeWeekdays: [Int: Set<Int>] = [
        2_024: [101, 102, 103, 104, 105, 108, 223, 308, 429, 430, 501, 509, 510, 612, 1_104, 1_230, 1_231],
        2_025: [101, 102, 103, 106, 107, 108, 501, 502, 508, 509, 612, 613, 1_103, 1_104, 1_231],
        2_026: [101, 102, 105, 106, 107, 108, 109, 223, 309, 501, 511, 612, 1_104, 1_231],
        2_027: [101, 104, 105, 106, 107, 108, 222, 223, 308, 503, 510, 614, 1_104, 1_105, 1_231],
    ]

    /// Saturdays that are worked.
    static let workedWeekends: [Int: Set<Int>] = [2_024: [427, 1_102, 1_228], 2_025: [1_101], 2_027: [220]]

    private static func length(of month: Int, _ year: Int) -> Int {
        [31, year == 2_024 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

/// The working time of support in one version, compiled so that a deadline costs two look-ups.
///
/// Every stretch of work of all years lies in one array, with how much is worked before it. The work up to an instant is
/// then a subtraction within its day, and the instant at which an amount is reached is a search in a sorted array.
/// Instants are half-open: a message at 18:00:00 belongs to the next working day.
public struct WorkCalendar: Sendable {
    /// The version of the publications that it was made from; 0 is the production calendar alone.
    public let version: Int
    /// The years that it knows.
    public let years: ClosedRange<Int>
    /// The days of these years, in order.
    public let days: [DayPlan]
    /// The number of the first day.
    let firstDay: Int
    /// For each day the index of its first stretch, or of the next one, and at the end the number of all.
    let firstStretch: [Int32]
    /// Every stretch of work.
    let work: [WorkBlock]

    /// A stretch of work as the arithmetic needs it.
    struct WorkBlock: Sendable {
        /// The first second that is worked.
        let from: Int
        /// The first second that is not.
        let to: Int
        /// The working seconds of the calendar up to ``from``.
        let before: Int

        /// The working seconds up to ``to``.
        var after: Int { before + to - from }
    }
}

extension WorkCalendar {
    /// The production calendar of the shipped years, with the hours of clause 2.2 and nothing published.
    ///
    /// - Throws: never with the shipped data, which the tests check.
    public static func shipped() throws(CalendarError) -> WorkCalendar { try PublishedCalendar().current }

    /// A day.
    ///
    /// - Throws: ``CalendarError/noCalendar(year:)``.
    public func plan(of day: CivilDay) throws(CalendarError) -> DayPlan {
        let index = day.number - firstDay
        guard days.indices.contains(index) else { throw .noCalendar(year: day.year) }
        return days[index]
    }

    /// The days of a month.
    ///
    /// - Throws: ``CalendarError/noCalendar(year:)``.
    public func month(_ month: Int, of year: Int) throws(CalendarError) -> ArraySlice<DayPlan> {
        guard years.contains(year), let first = try? CivilDay(year: year, month: month, day: 1) else {
            throw .noCalendar(year: year)
        }
        let start = first.number - firstDay
        return days[start..<start + CivilDay.days(in: month, of: year)]
    }
}

/// A day of the Gregorian calendar, as people in Moscow name it.
///
/// It is a number, so that a calendar can look it up in an array and the days between two are a subtraction.
public struct CivilDay: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    /// A day by its number.
    public init(number: Int) {
        self.number = number
    }

    /// A day that exists.
    ///
    /// - Throws: ``TimeError/noSuchDay`` for 30 February and the like, and outside the years 1 to 9999.
    public init(year: Int, month: Int, day: Int) throws(TimeError) {
        guard (1...9_999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
        else { throw .noSuchDay }
        self.init(ofValid: year, month, day)
    }

    /// A day that the caller knows to exist; for data that tests have checked.
    init(ofValid year: Int, _ month: Int, _ day: Int) {
        number = Self.number(of: year, month, day)
    }

    /// The day of the week, Monday is 1 and Sunday is 7, as in ISO 8601.
    public var weekday: Int { (number + 3).rest(by: 7) + 1 }

    /// Whether it is a Saturday or a Sunday.
    public var isWeekend: Bool { weekday > 5 }

    /// Midnight in Moscow, with which the day begins.
    public var start: Instant { Instant(seconds: number * Moscow.day - Moscow.offset) }

    /// The number of the day in which a second since 1970 falls in Moscow; no input overflows.
    static func number(ofSecond seconds: Int) -> Int {
        let day = seconds.dividedDown(by: Moscow.day)
        return seconds.rest(by: Moscow.day) < Moscow.day - Moscow.offset ? day : day + 1
    }
}

extension CivilDay: Strideable {
    /// The days to another.
    public func distance(to other: CivilDay) -> Int { other.number - number }

    /// The day so many days later.
    public func advanced(by days: Int) -> CivilDay { CivilDay(number: number + days) }
}

/// A point of time, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Whole seconds are what the regulation needs: a day ends at 18:00:00, and that second is not of it any more. Leap
/// seconds don't exist, as in Unix time.
public struct Instant: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int

    /// An instant from seconds since 1970.
    public init(seconds: Int) {
        self.seconds = seconds
    }

    /// An instant from milliseconds since 1970; a started second counts as its beginning, so that 17:59:59.999 is
    /// still of the day.
    public init(milliseconds: Int) {
        seconds = milliseconds.dividedDown(by: 1_000)
    }

    /// The start of a minute of a day in Moscow.
    public init(_ day: CivilDay, _ time: TimeOfDay) {
        seconds = day.number * Moscow.day + time.minutes * 60 - Moscow.offset
    }

    /// The civil day in Moscow.
    public var day: CivilDay { CivilDay(number: CivilDay.number(ofSecond: seconds)) }

    /// Seconds since the midnight of ``day``.
    var secondOfDay: Int {
        let ofDay = seconds.rest(by: Moscow.day) + Moscow.offset
        return ofDay < Moscow.day ? ofDay : ofDay - Moscow.day
    }
}

extension Instant: Comparable {
    /// Whether one is earlier.
    public static func < (one: Self, other: Self) -> Bool { one.seconds < other.seconds }
}

extension Int {
    /// The quotient, rounded down also below zero: instants before 1970 must not change their day at noon.
    func dividedDown(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self < quotient * divisor ? quotient - 1 : quotient
    }

    /// What ``dividedDown(by:)`` leaves, never below zero.
    func rest(by divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}

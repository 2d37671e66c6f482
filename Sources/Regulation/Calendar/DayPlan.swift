/// One day of the calendar as it is worked, with every reason: a line of `calendar show`.
public struct DayPlan: Hashable, Sendable {
    /// The day.
    public let day: CivilDay
    /// What it is by the production calendar.
    public let kind: DayKind
    /// Its hours before closures; nil where it is not worked.
    public let hours: OpeningHours?
    /// Why it has these hours.
    public let basis: HoursBasis
    /// The closures that touch its hours, in order.
    public let closures: [Closure]

    /// What is worked, in order: the hours without the closures.
    public var stretches: [Stretch] {
        guard let hours else { return [] }
        var stretches: [Stretch] = []
        var start = Instant(day, hours.opens)
        let end = Instant(day, hours.closes)
        for closure in closures {
            if start < closure.from { stretches.append(Stretch(from: start, to: closure.from)) }
            start = closure.to
        }
        if start < end { stretches.append(Stretch(from: start, to: end)) }
        return stretches
    }

    /// The hours as instants; nil where the day is not worked.
    var open: Stretch? { hours.map { Stretch(from: Instant(day, $0.opens), to: Instant(day, $0.closes)) } }
}

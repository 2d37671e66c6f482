/// Other hours on some days, published with their reason (clause 5: changes of the hours, work on holidays).
public struct ChangedHours: Hashable, Sendable {
    /// To which days of the interval the hours apply.
    public enum Days: String, Sendable, Codable, CaseIterable {
        /// To those that are worked anyway.
        case working
        /// To all of them: support is on duty on a holiday.
        case all
    }

    /// The first day.
    public let from: CivilDay
    /// The last day.
    public let through: CivilDay
    /// The hours on these days.
    public let hours: OpeningHours
    /// Whether days off are worked too.
    public let days: Days
    /// Why, as published, one line.
    public let reason: String

    /// Other hours from a day through a day.
    ///
    /// - Throws: ``CalendarError/emptyInterval`` or ``CalendarError/reasonMissing``.
    public init(
        from: CivilDay,
        through: CivilDay,
        hours: OpeningHours,
        on days: Days = .working,
        reason: String
    ) throws(CalendarError) {
        guard from <= through else { throw .emptyInterval }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        self.from = from
        self.through = through
        self.hours = hours
        self.days = days
        self.reason = reason
    }

    /// Whether both speak of one day.
    func overlaps(_ other: ChangedHours) -> Bool { from <= other.through && other.from <= through }
}

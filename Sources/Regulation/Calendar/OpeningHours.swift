/// From when until when support works on a day, half-open: the closing minute is not worked any more.
public struct OpeningHours: Hashable, Sendable {
    /// The first minute that is worked.
    public let opens: TimeOfDay
    /// The first minute that is not.
    public let closes: TimeOfDay

    /// Hours of one day.
    ///
    /// - Throws: ``CalendarError/noHours`` unless the day opens before it closes.
    public init(opens: TimeOfDay, closes: TimeOfDay) throws(CalendarError) {
        guard opens < closes else { throw .noHours }
        self.opens = opens
        self.closes = closes
    }

    private init(ofValid opens: Int, _ closes: Int) {
        self.opens = TimeOfDay(ofValid: opens)
        self.closes = TimeOfDay(ofValid: closes)
    }

    /// Clause 2.2: from 8:00 to 18:00, without a lunch break.
    public static let regulation = OpeningHours(ofValid: 8, 18)

    /// The same day ending an hour earlier; nil where that leaves nothing.
    var shortened: OpeningHours? {
        guard let closes = try? TimeOfDay(minutes: closes.minutes - 60) else { return nil }
        return try? OpeningHours(opens: opens, closes: closes)
    }
}

public import Access
public import Regulation

/// Publishes other hours for some days (clause 5), also for days that would be free.
public struct ChangeHours: UseCase {
    public static var permission: Permission { .supervise }

    /// The first day.
    public var from: String
    /// The last day.
    public var through: String
    /// When these days open, `08:00`.
    public var opens: String
    /// When they close, `18:00`; `24:00` is the end of the day.
    public var closes: String
    /// To which days the hours apply; to working days where it is nil.
    public var days: ChangedHours.Days?
    /// Why, one line, for everybody to read.
    public var reason: String

    /// Hours to publish.
    public init(
        from: String,
        through: String,
        opens: String,
        closes: String,
        days: ChangedHours.Days? = nil,
        reason: String
    ) {
        self.from = from
        self.through = through
        self.opens = opens
        self.closes = closes
        self.days = days
        self.reason = reason
    }

    /// - Throws: ``Refusal``: `invalidDate`, `invalidText`, `calendarRefused`, `calendarYearMissing`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> PublishedChange {
        let reason = try QuotedText(reason, field: "reason").text
        let (from, through) = (
            try CivilDay(typed: from, field: "from"), try CivilDay(typed: through, field: "through")
        )
        let (opens, closes) = (try time(opens, field: "opens"), try time(closes, field: "closes"))
        let changed = try Refusal.ofCalendar { () throws(CalendarError) in
            let hours = try OpeningHours(opens: opens, closes: closes)
            return try ChangedHours(from: from, through: through, hours: hours, on: days ?? .working, reason: reason)
        }
        return try await desk.publish(.hours(changed), by: principal)
    }

    private func time(_ text: String, field: String) throws(Refusal) -> TimeOfDay {
        guard let time = try? TimeOfDay(text) else { throw Refusal(.invalidDate, .notATimeOfDay, ["field": field]) }
        return time
    }
}

/// What can be published about the calendar.
public enum CalendarChange: Hashable, Sendable {
    /// Support is closed for a time.
    case closure(Closure)
    /// Support works other hours.
    case hours(ChangedHours)
    /// A publication of an earlier version doesn't hold any more.
    case withdrawal(ofVersion: Int)
    /// Whether working days before holidays are an hour shorter. The regulation is silent on it, so they are not unless
    /// this is published.
    case shortenedDays(Bool)
    /// A year's calendar, when its decree has appeared.
    case year(ProductionYear)
}

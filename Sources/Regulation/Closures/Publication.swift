/// A change of the calendar, with who published it and when; the list of them is the calendar's audit trail.
public struct Publication: Hashable, Sendable {
    /// When it was published; it may concern times before, as an emergency does.
    public let at: Instant
    /// By whom.
    public let by: String
    /// What changed.
    public let change: CalendarChange

    /// A publication.
    public init(at: Instant, by: String, change: CalendarChange) {
        self.at = at
        self.by = by
        self.change = change
    }
}

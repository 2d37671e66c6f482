/// Why a day has the hours that it has.
public enum HoursBasis: Hashable, Sendable {
    /// Clause 2.2.
    case regulation
    /// A holiday follows, and the setting for shortened days is on (Labour Code, article 95).
    case shortened
    /// Published hours (clause 5).
    case changed(ChangedHours)
}

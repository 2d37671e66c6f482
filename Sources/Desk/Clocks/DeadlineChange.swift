/// What moves deadlines, beside the events of a ticket itself.
public enum DeadlineChange: String, Sendable {
    /// A tariff has a new version, or a client another tariff or contract.
    case tariff
    /// The ticket has another category.
    case category
    /// Closed days, other hours or a year were published (clause 5).
    case calendar
    /// It is known now who wrote (clause 4.3).
    case identity
}

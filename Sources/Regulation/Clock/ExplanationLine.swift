/// A line of an explanation.
public enum ExplanationLine: Hashable, Sendable {
    /// Time that counted; `total` is the sum up to its end, and `day` says why the day is worked and has its hours.
    case worked(Stretch, total: WorkingTime, day: DayPlan)
    /// Working hours of a day in which support was closed, besides others that counted.
    case closed(Stretch, Closure)
    /// A whole day that didn't count.
    case skipped(CivilDay, SkipReason)
}

/// Why a whole day does not count.
public enum SkipReason: Hashable, Sendable {
    /// A Saturday or Sunday.
    case weekend
    /// A holiday, and the act that makes it one.
    case holiday(Holiday, LegalAct)
    /// A weekday to which the rest of another day was moved, and the act.
    case restMoved(from: CivilDay, by: LegalAct)
    /// Support was closed all day.
    case closure(Closure)
    /// The clock started after the day's work had ended: 18:00:00 belongs to the next working day.
    case dayOver
}

extension DayKind {
    /// Why a day of this kind is not worked; nil for one that is.
    var skipReason: SkipReason? {
        switch self {
        case .work, .workInstead: nil
        case .weekend: .weekend
        case .holiday(let holiday): .holiday(holiday, .labourCode112)
        case .restMoved(let day, let act): .restMoved(from: day, by: act)
        }
    }
}

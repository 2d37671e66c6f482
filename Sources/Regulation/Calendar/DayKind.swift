/// What a day is by the production calendar, with the reason.
public enum DayKind: Hashable, Sendable {
    /// A working day.
    case work
    /// A weekend day that is worked, because its rest was moved to another day; such Saturdays count.
    case workInstead(of: CivilDay, by: LegalAct)
    /// A Saturday or Sunday.
    case weekend
    /// A holiday of the Labour Code.
    case holiday(Holiday)
    /// A weekday that is free, because the rest of a weekend day was moved to it.
    case restMoved(from: CivilDay, by: LegalAct)

    /// Whether it is worked.
    public var isWorked: Bool {
        switch self {
        case .work, .workInstead: true
        case .weekend, .holiday, .restMoved: false
        }
    }
}

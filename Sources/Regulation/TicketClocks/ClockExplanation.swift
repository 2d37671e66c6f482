/// Why a ticket's clock shows what it shows: every event that started, stopped or ended it, and between them every
/// stretch and every day.
public struct ClockExplanation: Hashable, Sendable {
    /// A line, in order of time.
    public enum Line: Hashable, Sendable {
        /// The clock started.
        case started(Instant)
        /// Time that counted, or a day that didn't.
        case time(ExplanationLine)
        /// The clock stood, from and to; nil while it still stands.
        case stood(Pause)
        /// The limit is reached here.
        case due(Instant)
        /// A person answered, after so much working time.
        case finished(Instant, WorkingTime)
    }

    /// Which clock.
    public let name: ClockName
    /// The level by which it is counted.
    public let level: ServiceLevel
    /// The version of the calendar by which it is counted.
    public let calendarVersion: Int
    /// The lines, in order.
    public let lines: [Line]
}

/// Why a deadline falls where it falls, or why so much time has passed: every stretch that counted and every day that
/// did not, in order.
public struct Explanation: Hashable, Sendable {
    /// When the clock started.
    public let from: Instant
    /// The deadline, or the end of the interval.
    public let to: Instant
    /// The working time between them.
    public let total: WorkingTime
    /// The version of the calendar that was asked.
    public let calendarVersion: Int
    /// The reasons, in order of time.
    public let lines: [ExplanationLine]
}

/// When an open clock has to be talked about. Always within working time: nobody is woken on a Sunday (clause 2.2).
public struct ClockAlerts: Hashable, Sendable {
    /// Before the deadline, while something can still be done.
    public let warning: Instant
    /// The first second at which the limit is exceeded.
    public let overdue: Instant

    /// The alerts of a clock that runs and has a deadline; nil for any other.
    ///
    /// - Parameters:
    ///   - ahead: how much working time before the deadline the warning comes; where there is less, at once.
    ///   - limit: what is owed.
    /// - Throws: ``CalendarError``.
    public init?(
        for reading: ClockReading,
        owing limit: ReactionLimit?,
        warning ahead: WorkingTime,
        by calendar: WorkCalendar
    ) throws(CalendarError) {
        guard reading.state == .running, let due = reading.due, let limit, let run = reading.runs.last else {
            return nil
        }
        let used = try reading.used(until: run.from, by: calendar)
        let left = limit.time - used - ahead
        warning = try calendar.nextWorking(at: left > .zero ? min(calendar.due(from: run.from, left), due) : run.from)
        overdue = try calendar.nextWorking(at: due)
    }
}

/// Why the clocks of a ticket can't be read.
public enum ClockError: Error, Hashable, Sendable {
    /// The first event isn't the arrival.
    case notOpened
    /// A second arrival. What to do: merge the tickets, or record what came as a message of the client.
    case openedTwice(at: Instant)
    /// An event that is earlier than the one before it: a clock went backwards.
    case outOfOrder(at: Instant)
    /// A frozen clock that these events don't have, so that it belongs to another ticket or the events are not all there.
    case frozenClockUnknown(ClockName)
    /// The calendar can't say.
    case calendar(CalendarError)
    /// The calendar is not of the version that a frozen clock was counted by.
    case otherCalendar(needed: Int)
}

/// Why a wait on a ``PollThread`` ended.
enum Wake: Sendable {
    /// The descriptor is ready, or in an error that its next use will report.
    case ready
    /// The deadline of the wait passed first.
    case deadline
    /// The ticket was cancelled, perhaps before the wait began.
    case cancelled
}

/// Who waits on a ``PollThread``: one session has one ticket, and at most one wait at a time.
struct Ticket: Hashable, Sendable {
    let number: UInt64
}

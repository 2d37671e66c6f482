/// Why a ticket isn't put out of turn, or a queue isn't one.
public enum QueueError: Error, Hashable, Sendable {
    /// Nobody is named who decided it.
    case decisionWithoutName
    /// No reason is given.
    case decisionWithoutReason
    /// A ticket stands in the queue twice.
    case ticketTwice(Int)
}

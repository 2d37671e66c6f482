/// A ticket that waits to be handled.
public struct QueueEntry: Hashable, Sendable {
    /// The ticket's number.
    public let ticket: Int
    /// When it arrived, or when the word of the client arrived that is to be answered.
    public let arrived: Instant
    /// The decision to handle it out of turn; nil for all others.
    public let outOfTurn: OutOfTurn?

    /// A ticket that waits.
    public init(ticket: Int, arrived: Instant, outOfTurn: OutOfTurn? = nil) {
        self.ticket = ticket
        self.arrived = arrived
        self.outOfTurn = outOfTurn
    }
}

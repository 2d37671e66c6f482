/// Tells the mail service that a message waits, so that it needn't poll.
public final class OutboxBell: Sendable {
    /// One element per ring, rings in a row folded into one.
    public let wakeups: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    /// A bell that nobody has rung.
    public init() {
        (wakeups, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Says that a message may wait.
    public func ring() {
        continuation.yield()
    }
}

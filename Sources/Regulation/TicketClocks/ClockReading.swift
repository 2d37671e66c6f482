/// What one clock of a ticket shows.
public struct ClockReading: Hashable, Sendable {
    /// Whether it runs.
    public enum State: Hashable, Sendable {
        /// It runs.
        case running
        /// It stands; `used` is the working time until then.
        case paused(used: WorkingTime, cause: Pause.Cause)
        /// It has ended.
        case finished(FrozenClock)
    }

    /// Which clock.
    public let name: ClockName
    /// When it started.
    public let started: Instant
    /// When it stood; the last one is open while it stands.
    public let pauses: [Pause]
    /// Whether it runs.
    public let state: State
    /// The deadline. Nil without a limit, and while the clock stands with time left: then nobody knows it.
    public let due: Instant?

    /// Whether it has ended.
    public var isFinished: Bool { frozen != nil }

    /// What is to be kept of a clock that has ended.
    public var frozen: FrozenClock? {
        if case .finished(let frozen) = state { frozen } else { nil }
    }

    /// When it stopped for good, or nil.
    var end: Instant? { frozen?.finished }

    /// The intervals in which it ran, in order; the last one has no end while it runs.
    var runs: [(from: Instant, to: Instant?)] {
        var runs: [(from: Instant, to: Instant?)] = []
        var start: Instant? = started
        for pause in pauses {
            if let from = start { runs.append((from, pause.from)) }
            start = pause.to
        }
        if let start { runs.append((start, end)) }
        return runs
    }
}

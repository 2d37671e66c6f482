/// Where a run is, how long each step may still take, and how long the finished ones took.
struct Course {
    typealias Instant = ContinuousClock.Instant

    let deadlines: Deadlines
    /// The step that is going on.
    private(set) var phase = Phase.connect

    private let runStart: Instant
    private var phaseStart: Instant
    private var phaseEnd: Instant
    private let runEnd: Instant
    private var finished: [Phase: Duration] = [:]

    init(deadlines: Deadlines, now: Instant = .now) {
        self.deadlines = deadlines
        runStart = now
        phaseStart = now
        phaseEnd = now + deadlines.connect
        runEnd = now + deadlines.total
    }

    /// When the step or the run ends, whichever comes first.
    var end: Instant { min(phaseEnd, runEnd) }

    /// Which deadline that is.
    var latePhase: Phase { runEnd <= phaseEnd ? .total : phase }

    /// Ends the step that is going on and begins the next.
    mutating func enter(_ next: Phase, now: Instant = .now) {
        finished[phase] = now - phaseStart
        phase = next
        phaseStart = now
        phaseEnd = now + deadlines.limit(of: next)
    }

    /// Lets the current step go on for `limit` from now, its whole time when absent.
    mutating func extend(by limit: Duration?, now: Instant = .now) {
        phaseEnd = now + (limit ?? deadlines.limit(of: phase))
    }

    /// When the first of `count` equal shares of the rest of the step ends.
    func endOfShare(of count: Int, now: Instant = .now) -> Instant { now + (end - now) / count }

    /// The time that each step took, the current one up to now, and the whole.
    func timings(now: Instant = .now) -> [Phase: Duration] {
        var timings = finished
        timings[phase] = now - phaseStart
        timings[.total] = now - runStart
        return timings
    }
}

/// An uninterrupted time of work within one day, half-open.
public struct Stretch: Hashable, Sendable {
    /// The first second that is worked.
    public let from: Instant
    /// The first second that is not.
    public let to: Instant

    init(from: Instant, to: Instant) {
        self.from = from
        self.to = to
    }

    /// How much work it holds.
    public var length: WorkingTime { WorkingTime(seconds: to.seconds - from.seconds) }

    /// Its part within an interval; nil where they don't meet.
    func clipped(to interval: Range<Instant>) -> Stretch? {
        let from = max(from, interval.lowerBound)
        let to = min(to, interval.upperBound)
        return from < to ? Stretch(from: from, to: to) : nil
    }
}

/// A time in which support doesn't work, published with its reason (clause 5: technical breaks, emergencies).
public struct Closure: Hashable, Sendable {
    /// The first second that is not worked.
    public let from: Instant
    /// The first second after it.
    public let to: Instant
    /// Why, as published, one line.
    public let reason: String

    /// A closure, half-open.
    ///
    /// - Throws: ``CalendarError/emptyInterval`` or ``CalendarError/reasonMissing``.
    public init(from: Instant, to: Instant, reason: String) throws(CalendarError) {
        guard from < to else { throw .emptyInterval }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// Whether both close support at one time; one that begins when another ends doesn't.
    func overlaps(_ other: Closure) -> Bool { from < other.to && other.from < to }
}

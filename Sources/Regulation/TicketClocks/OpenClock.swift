/// The open clock of a ticket as far as its events alone tell: neither a tariff nor a calendar is asked, so that a year
/// without a calendar hides no ticket.
public struct OpenClock: Hashable, Sendable {
    /// Which clock.
    public let name: ClockName
    /// When it started.
    public let started: Instant
    /// Whether it runs; else it stands.
    public let isRunning: Bool

    /// Reads it; nil where none is open.
    ///
    /// - Parameter events: in order of time, as ``TicketClocks`` takes them.
    /// - Throws: ``ClockError``, never `calendar`.
    public init?(of events: [ClockEvent]) throws(ClockError) {
        var tracks = ClockTracks()
        for event in try TicketClocks.ordered(events) { try tracks.take(event) }
        guard let last = tracks.all.last else { throw .notOpened }
        guard last.finished == nil else { return nil }
        name = last.name
        started = last.started
        isRunning = last.pauses.last.map { $0.to != nil } ?? true
    }
}

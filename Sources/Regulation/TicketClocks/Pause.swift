/// An interval in which a clock stood, half-open.
///
/// Pauses are kept as intervals and never as a sum: a sum is wrong as soon as the calendar or the tariff changes.
public struct Pause: Hashable, Sendable, Codable {
    /// Why it stood.
    public enum Cause: String, Sendable, Codable, CaseIterable {
        /// The ball was in the client's court.
        case waitingForClient
        /// The ticket was closed.
        case closed
    }

    /// When the clock stopped.
    public let from: Instant
    /// When it ran on; nil while it stands.
    public let to: Instant?
    /// Why it stood.
    public let cause: Cause
}

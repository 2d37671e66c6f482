/// The decision to handle a ticket out of turn: who, when and why. It stands in the ticket's timeline.
public struct OutOfTurn: Hashable, Sendable {
    /// Who decided.
    public let by: String
    /// When.
    public let at: Instant
    /// Why.
    public let criticality: Criticality

    /// A decision.
    ///
    /// - Throws: ``QueueError/decisionWithoutName`` and ``QueueError/decisionWithoutReason``: nothing jumps the queue
    ///   namelessly.
    public init(by: String, at: Instant, _ criticality: Criticality) throws(QueueError) {
        guard by.contains(where: { !$0.isWhitespace }) else { throw .decisionWithoutName }
        if case .other(let reason) = criticality, !reason.contains(where: { !$0.isWhitespace }) {
            throw .decisionWithoutReason
        }
        self.by = by
        self.at = at
        self.criticality = criticality
    }
}

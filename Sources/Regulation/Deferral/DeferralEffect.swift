/// What a reason for deferral does to a ticket's clocks, once the client was told.
public enum DeferralEffect: String, Codable, Sendable, CaseIterable {
    /// The ball is in the client's court: nothing runs. Each word of the client starts the reaction to additional
    /// information (clause 2.4).
    case nothingRunsUntilClientWrites
    /// The ticket waits for a release, for which no date is promised (clause 2.3). What the client writes meanwhile is owed
    /// a reaction all the same.
    case onlyAdditionalInformationRuns
    /// The answer is final: the ticket is answered, and nothing runs unless the client writes again.
    case endsTheTicket
}

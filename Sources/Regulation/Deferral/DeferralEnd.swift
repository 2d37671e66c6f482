/// What ends a deferral.
public enum DeferralEnd: String, Codable, Sendable, CaseIterable {
    /// The client answered or brought information.
    case clientWrote
    /// The client approved an access to the machine (clause 4.2).
    case accessApproved
    /// Support reproduced the problem after all.
    case reproduced
    /// A collection brought the facts that the client could not name.
    case factsCollected
    /// The release that the ticket waits for was registered (clause 2.3).
    case releaseRegistered
    /// A way without a release was found.
    case solvedWithoutRelease
    /// The client meets the technical requirements again.
    case requirementsMet
    /// Support gave the ticket a topic that it does cover.
    case classifiedAnew
}

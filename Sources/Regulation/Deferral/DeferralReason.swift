/// Why a solution is put off or impossible: the six reasons of clause 4.5, and no other.
///
/// Telling the client a reason is itself an answer of a person, and so a reaction: it ends the clock that runs. What the
/// reason decides is what happens afterwards.
public enum DeferralReason: String, Codable, Sendable, CaseIterable {
    /// The problem can't be reproduced on a like configuration, and there is no access to the client's machine.
    case cannotReproduce
    /// The client can't give enough information.
    case informationMissing
    /// It needs a thorough diagnosis, a change of the product or a release.
    case needsDevelopment
    /// The client breaks the technical requirements, or changed the product.
    case requirementsViolated
    /// The question is out of scope.
    case outOfScope
    /// The question is ill-posed, the discussion leads nowhere, or the client's information comes too late.
    case illPosed

    /// The item of the regulation.
    public var item: ClauseItem {
        switch self {
        case .cannotReproduce: ClauseItem(.deferral, 1)
        case .informationMissing: ClauseItem(.deferral, 2)
        case .needsDevelopment: ClauseItem(.deferral, 3)
        case .requirementsViolated: ClauseItem(.deferral, 4)
        case .outOfScope: ClauseItem(.deferral, 5)
        case .illPosed: ClauseItem(.deferral, 6)
        }
    }

    /// Whom the ticket waits for under this reason.
    public var waitsFor: Waiting {
        switch self {
        case .cannotReproduce, .informationMissing, .requirementsViolated, .illPosed: .client
        case .needsDevelopment: .release
        case .outOfScope: .nobody
        }
    }

    /// What it does to the ticket's clocks.
    public var effect: DeferralEffect {
        switch self {
        case .cannotReproduce, .informationMissing, .requirementsViolated, .illPosed: .nothingRunsUntilClientWrites
        case .needsDevelopment: .onlyAdditionalInformationRuns
        case .outOfScope: .endsTheTicket
        }
    }

    /// What ends it; any one is enough.
    public var ends: [DeferralEnd] {
        switch self {
        case .cannotReproduce: [.accessApproved, .clientWrote, .reproduced]
        case .informationMissing: [.clientWrote, .factsCollected]
        case .needsDevelopment: [.releaseRegistered, .solvedWithoutRelease]
        case .requirementsViolated: [.requirementsMet, .clientWrote]
        case .outOfScope: [.classifiedAnew, .clientWrote]
        case .illPosed: [.clientWrote]
        }
    }
}

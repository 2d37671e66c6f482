/// Whether a ticket contains what clause 4.1 wants, and what to ask for.
///
/// Nothing is refused for being incomplete: the regulation wants the information for a quicker solution.
public struct Completeness: Hashable, Sendable {
    /// What is there.
    public let present: Set<IntakeItem>
    /// What is missing, in the order of the clause, without what is only given on request.
    public let missing: [IntakeItem]

    /// Judges a ticket.
    ///
    /// - Parameters:
    ///   - text: the words of the client, all messages together.
    ///   - known: the facts that are known otherwise: from a form, from an earlier ticket, measured by a probe.
    public init(of text: String, knowing known: Set<ClaimName> = []) {
        let facts = ClaimedFacts(reading: text).names.union(known)
        let prose = TicketProse(text)
        var present: Set<IntakeItem> = []
        for item in IntakeItem.allCases {
            let isThere =
                switch item {
                case .description: prose.isDescription
                case .steps: prose.hasSteps
                case .productTerms: prose.usesProductTerms
                case .settings: facts.contains(.serverDirectory) || facts.contains(.platformVersion)
                default: item.fact.map(facts.contains) ?? false
                }
            if isThere { present.insert(item) }
        }
        self.present = present
        missing = IntakeItem.allCases.filter { $0.necessity != .onRequest && !present.contains($0) }
    }

    /// What is missing although the clause requires it.
    public var missingRequired: [IntakeItem] { missing.filter { $0.necessity == .required } }

    /// Whether all that the clause requires is there.
    public var isComplete: Bool { missingRequired.isEmpty }
}

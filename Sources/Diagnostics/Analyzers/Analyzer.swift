public import Regulation

/// One check of a profile: which conclusion follows from which facts.
public struct Analyzer: Hashable, Sendable {
    /// Its id, unique in the profile: `[a-z][a-z0-9-]{0,40}`.
    public let id: String
    /// The clause of the support regulation that it serves.
    public let clause: String
    /// What is checked.
    public let title: Sentence
    /// The conclusions, in order: the first one that holds is drawn, and where none does all is well.
    public let outcomes: [AnalyzerOutcome]

    /// The most analyzers of a profile.
    public static let mostInProfile = 64
    /// The most outcomes of an analyzer.
    public static let mostOutcomes = 16

    /// The names of facts that its conditions and sentences read.
    public var factNames: Set<String> {
        outcomes.reduce(into: []) { $0.formUnion($1.condition.factNames.union($1.placeholders)) }
    }
}

/// A conclusion, when it holds, and what it proposes.
public struct AnalyzerOutcome: Hashable, Sendable {
    /// When it holds.
    public let condition: Condition
    /// `fail`, `warn` or `ask`.
    public let result: FindingResult
    /// What it says, with facts as `${server.version}`.
    public let say: Sentence
    /// The name of an article of the knowledge base.
    public let article: String?
    /// A page of the documentation.
    public let page: String?
    /// A reply to the client, with facts as in ``say``.
    public let reply: Sentence?
    /// A reason for deferral (clause 4.5).
    public let deferral: DeferralReason?
    /// A reason for handling the ticket out of turn (clause 2.2).
    public let raise: ProposedCriticality?

    /// The names of facts that its sentences show.
    var placeholders: Set<String> {
        Set([say.ru, say.en, reply?.ru ?? "", reply?.en ?? ""].flatMap(Placeholder.names))
    }
}

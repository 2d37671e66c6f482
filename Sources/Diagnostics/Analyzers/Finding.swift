public import Regulation

/// What an analyzer concludes from facts, and what it proposes to do.
public struct Finding: Codable, Hashable, Sendable {
    /// The analyzer's id.
    public let analyzer: String
    /// The clause of the support regulation that it serves.
    public let clause: String
    /// What was checked.
    public let title: Sentence
    /// The conclusion.
    public let result: FindingResult
    /// The number of the outcome that was reached, from 1; nil where none was.
    public let outcome: Int?
    /// The conclusion in words, with values in place; nil where all is well or nobody can say.
    public let say: Sentence?
    /// The facts that it rests on.
    public let evidence: [FindingEvidence]
    /// What was missing, where the result is unknown.
    public let lacks: [Lack]
    /// The name of an article of the knowledge base.
    public let article: String?
    /// A page of the documentation.
    public let page: String?
    /// A reply to the client, with values in place.
    public let reply: Sentence?
    /// A reason for deferral (clause 4.5).
    public let deferral: DeferralReason?
    /// A reason for handling the ticket out of turn (clause 2.2).
    public let raise: ProposedCriticality?

    /// Whether accepting it would do anything.
    public var proposes: Bool { article != nil || page != nil || reply != nil || deferral != nil || raise != nil }
}

/// The reasons of clause 2.2 that a finding may propose, named as the regulation's own.
public enum ProposedCriticality: String, Codable, Hashable, Sendable, CaseIterable {
    case dataExchange
    case services
}

public import Access
public import Diagnostics
public import Foundation
public import Regulation
public import Store

/// What an analyzer concluded, as people read it.
public struct FindingView: Codable, Hashable, Sendable {
    /// The number.
    public var number: Int64
    /// The ticket.
    public var ticket: Int64
    /// The collection that it was concluded from.
    public var collection: Int64
    /// The profile and its version.
    public var profile: String
    /// The analyzer's id.
    public var analyzer: String
    /// The clause of the support regulation that it serves.
    public var clause: String
    /// What was checked.
    public var title: Bilingual
    /// The conclusion.
    public var result: FindingResult
    /// The conclusion in words; nil where all is well or nobody can say.
    public var say: Bilingual?
    /// The facts that it rests on.
    public var evidence: [FindingEvidence]
    /// What was missing.
    public var lacks: [Lack]
    /// The article that it proposes.
    public var article: String?
    /// The page that it proposes.
    public var page: String?
    /// The reply that it proposes.
    public var reply: Bilingual?
    /// The reason for deferral that it proposes (clause 4.5).
    public var deferral: DeferralReason?
    /// Why it proposes to handle the ticket out of turn (clause 2.2).
    public var raise: ProposedCriticality?
    /// What became of it.
    public var state: StoredFinding.State
    /// When it was concluded.
    public var madeAt: Date
    /// Who decided on it.
    public var decidedBy: String?
    /// When.
    public var decidedAt: Date?
    /// Why it was dismissed.
    public var reason: String?

    /// A finding as people read it.
    public init(_ stored: StoredFinding) {
        let finding = stored.finding
        number = stored.id ?? 0
        ticket = stored.ticketId
        collection = stored.collectionId
        profile = "\(stored.profile) \(stored.profileVersion)"
        analyzer = finding.analyzer
        clause = finding.clause
        title = Bilingual(finding.title)
        result = finding.result
        say = finding.say.map(Bilingual.init)
        evidence = finding.evidence
        lacks = finding.lacks
        article = finding.article
        page = finding.page
        reply = finding.reply.map(Bilingual.init)
        deferral = finding.deferral
        raise = finding.raise
        state = stored.state
        madeAt = stored.madeAt
        decidedBy = stored.decidedBy
        decidedAt = stored.decidedAt
        reason = stored.reason
    }
}

extension Bilingual {
    init(_ sentence: Sentence) { self.init(ru: sentence.ru, en: sentence.en) }
}

extension Rows {
    /// The findings of a ticket that no later one stands for: the gravest first, then the newest.
    func findingViews(ofTicket ticket: Int64) throws -> [FindingView] {
        try findings(ofTicket: ticket).filter { $0.state != .replaced }.gravestFirst.map(FindingView.init)
    }
}

extension [StoredFinding] {
    /// The gravest first, then the newest.
    var gravestFirst: [StoredFinding] {
        let order = FindingResult.allCases
        return sorted { one, two in
            let ranks = (order.firstIndex(of: one.finding.result) ?? 0, order.firstIndex(of: two.finding.result) ?? 0)
            return ranks.0 == ranks.1
                ? (one.collectionId, two.id ?? 0) > (two.collectionId, one.id ?? 0) : ranks.0 < ranks.1
        }
    }
}

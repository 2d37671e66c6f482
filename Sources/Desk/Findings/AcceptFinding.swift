public import Access
import Diagnostics
import Regulation
import Store
import Wording

/// Takes a finding for right, and does what it proposes, all in one transaction.
public struct AcceptFinding: UseCase {
    public static var permission: Permission { .work }

    /// What came of it.
    public struct Outcome: Codable, Hashable, Sendable {
        /// The finding.
        public var finding: FindingView
        /// What was done.
        public var did: [FindingAction]
        /// The ticket.
        public var ticket: TicketSummary
        /// The agent's draft, where words were added to it.
        public var draft: String?
    }

    /// The finding's number.
    public var number: Int64
    /// What to do of what it proposes: `raise`, `reply`, `article`, `defer`; nil for all of it.
    public var only: [String]?

    /// A finding to accept.
    public init(number: Int64, only: [String]? = nil) {
        self.number = number
        self.only = only
    }

    /// - Throws: ``Refusal``: `actingAgentMissing`, `findingUnknown`, `findingDecided`, `invalidInput`, `ticketClosed`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Outcome {
        guard let agent = principal.agentName else { throw Refusal(.actingAgentMissing) }
        let chosen = try FindingAction.chosen(only)
        let ticket = try await desk.store.read { try $0.undecided(number).ticketId }
        let outcome = try await desk.write(ticket: ticket, by: principal) { transaction in
            let stored = try transaction.undecided(number)
            let did = try chosen.filter { try desk.carryOut($0, of: stored, by: agent, in: transaction) }
            let decided = try transaction.decide(stored, because: nil, did: did.map(\.rawValue))
            let wrote = did.contains(.reply) || did.contains(.article)
            return Outcome(
                finding: FindingView(decided),
                did: did,
                ticket: try transaction.summary(of: transaction.requiredTicket(ticket)),
                draft: wrote ? try transaction.draft(ofTicket: ticket, by: agent)?.body : nil
            )
        }
        if outcome.did.contains(.deferral) { desk.postbox.bell.ring() }
        return outcome
    }
}

extension Desk {
    /// Does one of the things that a finding proposes.
    ///
    /// - Returns: whether it proposes that, and there was anything left to do.
    fileprivate func carryOut(
        _ action: FindingAction,
        of stored: StoredFinding,
        by agent: String,
        in transaction: Transaction
    ) throws -> Bool {
        let finding = stored.finding
        let ticket = try transaction.requiredTicket(stored.ticketId)
        switch action {
        case .raise:
            guard let raise = finding.raise, ticket.criticality != raise.rawValue else { return false }
            try transaction.raise(stored.ticketId, because: raise.rawValue)
        case .reply:
            guard let reply = finding.reply else { return false }
            let language = try transaction.language(ofTicket: ticket)
            try transaction.suggest(Bilingual(reply)[language], inTicket: stored.ticketId, to: agent)
        case .article:
            guard let words = try transaction.pointer(of: finding) else { return false }
            try transaction.suggest(words, inTicket: stored.ticketId, to: agent)
        case .deferral:
            guard let deferral = finding.deferral else {
                return false
            }
            try putOff(stored.ticketId, because: deferral, by: agent, in: transaction)
        }
        return true
    }
}

extension Rows {
    /// The finding of that number, on which nobody has decided.
    ///
    /// - Throws: ``Refusal``: `findingUnknown`, `findingDecided`.
    func undecided(_ number: Int64) throws -> StoredFinding {
        guard let finding = try finding(number) else {
            throw Refusal(.findingUnknown, ["finding": String(number)])
        }
        guard finding.state == .proposed else {
            throw Refusal(.findingDecided, ["finding": String(number), "state": finding.state.rawValue])
        }
        return finding
    }

    /// Where a finding points to: its article as an answer cites it, or, where the vendor has no such article, its page.
    fileprivate func pointer(of finding: Finding) throws -> String? {
        if let name = finding.article, let article = try article(named: name), article.retiredAt == nil {
            return try cited([name]).joined(separator: "\n\n")
        }
        return finding.page
    }
}

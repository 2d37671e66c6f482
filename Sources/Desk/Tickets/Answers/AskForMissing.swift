public import Access
import Regulation
import Store
import Wording

/// Drafts the question for what clause 4.1 wants and the ticket doesn't have.
public struct AskForMissing: UseCase {
    public static var permission: Permission { .work }

    /// The draft, and what it asks for.
    public struct Outcome: Codable, Hashable, Sendable {
        /// What is missing, by name.
        public var missing: [String]
        /// The question; nil where nothing is missing, and then no draft is kept.
        public var draft: String?
    }

    /// The ticket's number.
    public var number: Int64

    /// A question about a ticket.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal``: `actingAgentMissing`, `ticketUnknown`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Outcome {
        guard let agent = principal.agentName else { throw Refusal(.actingAgentMissing) }
        return try await desk.write(ticket: number, by: principal) { transaction in
            let ticket = try transaction.requiredTicket(number)
            let missing = try transaction.completeness(of: ticket).missing
            guard !missing.isEmpty else { return Outcome(missing: []) }
            let words = desk.postbox.wording(try transaction.language(ofTicket: ticket))
            let draft = words.question(for: missing)
            try transaction.suggest(draft, inTicket: number, to: agent)
            return Outcome(missing: missing.map(\.rawValue), draft: draft)
        }
    }
}

extension Rows {
    /// What a ticket has of what clause 4.1 wants: by the words of the client and by what was measured.
    func completeness(of ticket: Ticket) throws -> Completeness {
        let number = ticket.id ?? 0
        let words = try messages(ofTicket: number).filter { $0.kind == .written }.map(\.body)
        let known = try facts(ofTicket: number).filter { $0.origin != .unverified }.compactMap {
            ClaimName(rawValue: $0.name)
        }
        return Completeness(of: ([ticket.subject, ticket.body] + words).joined(separator: "\n"), knowing: Set(known))
    }
}

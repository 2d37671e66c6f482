public import Access
import Store

/// Keeps an answer that an agent has begun, in place of an earlier one; empty words drop it.
public struct DraftReply: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// The words.
    public var body: String

    /// A draft.
    public init(number: Int64, body: String) {
        self.number = number
        self.body = body
    }

    /// - Throws: ``Refusal``: `actingAgentMissing`, `ticketUnknown`, `invalidText`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        guard let agent = principal.agentName else { throw Refusal(.actingAgentMissing) }
        let words = body.contains { !$0.isWhitespace } ? try TicketBody(body).text : nil
        return try await desk.write(ticket: number, by: principal) { transaction in
            let ticket = try transaction.requiredTicket(number)
            try transaction.discardDraft(ofTicket: number, by: agent)
            if let words {
                try transaction.keep(Draft(ticketId: number, agent: agent, body: words, savedAt: transaction.now))
            }
            return try transaction.summary(of: ticket)
        }
    }
}

extension Transaction {
    /// Adds words that the product proposes to what an agent has begun: nobody's own words are ever lost for them.
    func suggest(_ words: String, inTicket number: Int64, to agent: String) throws {
        let begun = try draft(ofTicket: number, by: agent)?.body
        if let begun, begun.contains(words) { return }
        let body = [begun, words].compactMap { $0 }.joined(separator: "\n\n")
        try keep(Draft(ticketId: number, agent: agent, body: body, savedAt: now))
    }
}

public import Access
import Regulation
import Store
import Tickets

/// Puts a ticket out of turn for high criticality (clause 2.2), or back into its turn.
public struct RaiseTicket: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// Why: `dataExchange`, `services`, or words; nil puts the ticket back into its turn.
    public var reason: String?

    /// A decision.
    public init(number: Int64, reason: String?) {
        self.number = number
        self.reason = reason
    }

    /// - Throws: ``Refusal``: `actingAgentMissing`, `ticketUnknown`, `ticketClosed`, `invalidText`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        // Nothing jumps the queue namelessly.
        guard principal.agentName != nil else { throw Refusal(.actingAgentMissing) }
        let criticality = try reason.map { try QuotedText($0, field: "reason").text }
        return try await desk.write(ticket: number, by: principal) { transaction in
            try transaction.summary(of: transaction.raise(number, because: criticality))
        }
    }
}

extension Transaction {
    /// Puts a ticket out of turn, or back into its turn where there is no reason.
    @discardableResult
    func raise(_ number: Int64, because criticality: String?) throws -> Ticket {
        try change(
            number,
            criticality == nil ? .ticketLowered : .ticketRaised,
            ["criticality": criticality ?? ""],
            step: .takenUp
        ) { $0.criticality = criticality }
    }
}

public import Access
import Store
import Tickets

/// Gives a ticket to an agent, or to nobody.
public struct AssignTicket: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// The agent's name; nil for nobody.
    public var agent: String?

    /// An assignment.
    public init(number: Int64, agent: String?) {
        self.number = number
        self.agent = agent
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `ticketClosed`, `agentUnknown`, `agentLocked`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        try await desk.write(ticket: number, by: principal) { transaction in
            if let agent {
                guard let known = try transaction.agent(named: agent) else {
                    throw Refusal(.agentUnknown, ["agent": agent])
                }
                guard known.lockedAt == nil else { throw Refusal(.agentLocked, ["agent": agent]) }
            }
            let ticket = try transaction.change(
                number,
                .ticketAssigned,
                ["assignee": agent ?? ""],
                step: .takenUp
            ) { $0.assignee = agent }
            return try transaction.summary(of: ticket)
        }
    }
}

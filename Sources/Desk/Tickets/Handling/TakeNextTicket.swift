public import Access
import Store
import Tickets

/// Takes the ticket whose turn it is (clause 2.2), and gives it to the agent who asks.
///
/// Tickets that another agent works on are passed over.
public struct TakeNextTicket: UseCase {
    public static var permission: Permission { .work }

    /// The next ticket's taker.
    public init() {}

    /// - Throws: ``Refusal``: `actingAgentMissing`, `queueEmpty`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        guard let agent = principal.agentName else { throw Refusal(.actingAgentMissing) }
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            let free = try transaction.queue().first { $0.assignee == nil || $0.assignee == agent }
            guard let number = free?.id else { throw Refusal(.queueEmpty) }
            let ticket = try transaction.steady(forTicket: number).change(
                number,
                .ticketAssigned,
                ["assignee": agent],
                step: .takenUp
            ) {
                $0.assignee = agent
            }
            return try transaction.summary(of: ticket)
        }
    }
}

import Access
import Foundation
import Store
import Wording

extension Desk {
    /// Tells agents who want to know of a new ticket.
    func tellAgents(ofNew ticket: Ticket, in transaction: Transaction) throws {
        try tell(.new, in: transaction) { agent in
            postbox.wording(.ru).newTicketLetter(ticket: ticket.id ?? 0, subject: ticket.subject, due: ticket.dueAt)
        }
    }

    /// Tells agents who want to know of a deadline: whoever has the ticket, and everybody where nobody has it. Of one that
    /// has passed supervisors hear as well.
    func tellAgents(of alert: DeadlineAlert, on ticket: Ticket, in transaction: Transaction) throws {
        try tell(.due, in: transaction) { agent in
            let isTheirs = ticket.assignee == nil || ticket.assignee == agent.name
            guard isTheirs || (alert == .overdue && agent.role == .supervisor) else { return nil }
            return postbox.wording(.ru).deadlineLetter(
                ticket: ticket.id ?? 0,
                subject: ticket.subject,
                due: ticket.dueAt,
                isOver: alert == .overdue
            )
        }
    }

    /// Writes to the agents who chose a topic and have an address.
    ///
    /// - Parameter letter: what an agent is told; nil for nothing.
    private func tell(_ topic: AgentTopic, in transaction: Transaction, _ letter: (Agent) -> WordedLetter?) throws {
        for agent in try transaction.agents() where agent.lockedAt == nil && agent.notify.contains(topic.rawValue) {
            guard let address = agent.email, let letter = letter(agent) else { continue }
            try postbox.post(letter, to: address, named: agent.name, speaking: .ru, in: transaction)
        }
    }
}

import Access
import Foundation
import Regulation
import Store
import Wording

extension Desk {
    /// Tells agents who want to know of a new ticket.
    func tellAgents(ofNew ticket: Ticket, in transaction: Transaction) throws {
        try tell(.new, about: ticket, in: transaction)
    }

    /// Warns agents of deadlines that come near, each clock once, in working time only.
    ///
    /// - Returns: how many tickets were warned of.
    /// - Throws: the store's errors.
    @discardableResult
    public func warnOfDeadlines() async throws -> Int {
        let now = now()
        let near = try await store.read { rows in try rows.ticketsToWarnOf(at: now) }
        guard !near.isEmpty else { return 0 }
        let warned = try await store.write(at: now, by: "system") { transaction in
            try near.reduce(into: 0) { count, stale in
                guard let number = stale.id, var ticket = try transaction.ticket(number), ticket.needsWarning(at: now)
                else { return }
                ticket.warnedFor = ticket.clock
                try transaction.update(ticket)
                try tell(.due, about: ticket, in: transaction)
                count += 1
            }
        }
        postbox.bell.ring()
        return warned
    }

    private func tell(_ topic: AgentTopic, about ticket: Ticket, in transaction: Transaction) throws {
        for agent in try transaction.agents() where agent.lockedAt == nil && agent.notify.contains(topic.rawValue) {
            // Of a deadline hears whoever has the ticket, and everybody where nobody has it.
            guard let address = agent.email, topic == .new || ticket.assignee == nil || ticket.assignee == agent.name
            else { continue }
            let words = postbox.wording(.ru)
            try postbox.post(
                topic == .new
                    ? words.newTicketLetter(ticket: ticket.id ?? 0, subject: ticket.subject, due: ticket.dueAt)
                    : words.deadlineLetter(ticket: ticket.id ?? 0, subject: ticket.subject, due: ticket.dueAt),
                to: address,
                named: agent.name,
                speaking: .ru,
                in: transaction
            )
        }
    }
}

/// What agents get mail about.
public enum AgentTopic: String, Codable, Sendable, CaseIterable {
    /// A ticket was opened by mail.
    case new
    /// A deadline comes near.
    case due
}

extension Ticket {
    /// Minutes before a deadline at which agents are warned.
    static let warningMinutes = 60

    /// Whether a deadline is near that nobody was warned of.
    func needsWarning(at now: Date) -> Bool {
        guard let dueAt, let clock, warnedFor != clock else { return false }
        return dueAt.timeIntervalSince(now) <= TimeInterval(Self.warningMinutes * 60)
    }
}

extension Rows {
    /// Tickets of whose deadlines agents are to be warned now: none outside of working time.
    fileprivate func ticketsToWarnOf(at now: Date) throws -> [Ticket] {
        let near = try unwarnedTickets(dueUntil: now.addingTimeInterval(TimeInterval(Ticket.warningMinutes * 60)))
        guard !near.isEmpty, try isWorkingTime(at: now) else { return [] }
        return near
    }

    private func isWorkingTime(at now: Date) throws -> Bool {
        guard let calendar = try? publishedCalendar().current else { return false }
        let minute = now.addingTimeInterval(60)
        let worked = try? calendar.elapsed(from: Instant(now), to: Instant(minute))
        return (worked?.seconds ?? 0) > 0
    }
}

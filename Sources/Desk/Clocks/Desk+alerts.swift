import Access
import Foundation
import Regulation
import Store

extension Desk {
    /// The working time before a deadline at which agents are warned.
    static let warningAhead = WorkingTime(minutes: 60)

    /// Warns of deadlines that come near, and tells of those that have passed: each clock once, and in working time only
    /// (clause 2.2), since nobody is woken on a Sunday.
    ///
    /// - Returns: the tickets that were told of.
    /// - Throws: the store's errors.
    @discardableResult
    public func tellDeadlines() async throws -> [Int64] {
        let now = now()
        guard try await !store.read({ try $0.deadlineAlerts(at: now).isEmpty }) else { return [] }
        let told = try await store.write(at: now, by: Principal.system.actor) { transaction in
            try transaction.deadlineAlerts(at: now).map { alert in
                try self.tell(alert.kind, of: alert.ticket, in: transaction)
                return alert.ticket
            }
        }
        postbox.bell.ring()
        return told
    }

    private func tell(_ kind: DeadlineAlert, of number: Int64, in transaction: Transaction) throws {
        let before = try transaction.requiredTicket(number)
        var ticket = before
        ticket.warnedFor = before.clock
        if kind == .overdue { ticket.overdueFor = before.clock }
        try transaction.record(
            kind == .overdue ? .ticketOverdue : .ticketWarned,
            ticket: number,
            ticket.told(since: before).merging(["due_by": before.dueAt.told]) { $1 }
        )
        try transaction.update(ticket)
        try tellAgents(of: kind, on: ticket, in: transaction)
    }
}

extension Rows {
    /// What has to be told of deadlines now, the nearest deadline first.
    ///
    /// Nothing outside of working time, and nothing in a year without a calendar, in which no deadline is known.
    fileprivate func deadlineAlerts(at now: Date) throws -> [(ticket: Int64, kind: DeadlineAlert)] {
        let instant = Instant(now)
        let calendar = try publishedCalendar().current
        guard (try? calendar.isWorking(at: instant)) == true,
            let horizon = try? calendar.due(from: instant, Desk.warningAhead)
        else { return [] }
        return try ticketsToTellOf(dueBy: horizon.date).compactMap { ticket in
            guard let number = ticket.id, let kind = try alert(of: ticket, by: calendar, at: now) else { return nil }
            return (number, kind)
        }
    }

    private func alert(of ticket: Ticket, by calendar: WorkCalendar, at now: Date) throws -> DeadlineAlert? {
        guard let clocks = try? clocks(of: ticket, by: calendar, at: now), let open = clocks.open,
            let alerts = try? ClockAlerts(
                for: open,
                owing: clocks.level.limit,
                warning: Desk.warningAhead,
                by: calendar
            )
        else { return nil }
        if ticket.overdueFor != ticket.clock, alerts.overdue <= Instant(now) { return .overdue }
        return ticket.warnedFor != ticket.clock && alerts.warning <= Instant(now) ? .near : nil
    }
}

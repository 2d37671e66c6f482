import Foundation
public import Regulation
public import Store
import Tickets

/// What moves deadlines, beside the events of a ticket itself.
public enum DeadlineChange: String, Sendable {
    /// A tariff has a new version, or a client another tariff or contract.
    case tariff
    /// The ticket has another category.
    case category
    /// Closed days, other hours or a year were published (clause 5).
    case calendar
    /// It is known now who wrote (clause 4.3).
    case identity
}

extension Transaction {
    /// Works out the clocks of all tickets of which one is open: finished ones never move.
    ///
    /// - Returns: the tickets whose deadline moved.
    @discardableResult
    public func recountOpenClocks(because change: DeadlineChange) throws -> [Int64] {
        var moved: [Int64] = []
        // Compiled once: it is the same for all of them.
        let calendar = try publishedCalendar().current
        for var ticket in try ticketsWithOpenClocks() {
            let before = ticket.dueAt
            try recount(&ticket, because: change, by: calendar)
            try update(ticket)
            if ticket.dueAt != before, let number = ticket.id { moved.append(number) }
        }
        return moved
    }

    /// Works out the clocks of a ticket from its events: keeps those that ended, and notes in the row what lists need.
    ///
    /// A year without a calendar moves nothing and loses nothing: the deadline is unknown until the year is entered.
    ///
    /// - Parameters:
    ///   - change: why the deadline may be another one without an event of the ticket's life.
    ///   - calendar: the one that is published, for whoever has it at hand.
    func recount(
        _ ticket: inout Ticket,
        because change: DeadlineChange? = nil,
        by calendar: WorkCalendar? = nil
    ) throws {
        guard let number = ticket.id else { throw StoreError.missingRow }
        let clocks: TicketClocks
        do {
            clocks = try self.clocks(of: ticket, by: try calendar ?? publishedCalendar().current, at: now)
        } catch ClockError.calendar {
            ticket.dueAt = nil
            return
        }
        for frozen in clocks.frozen.dropFirst(try finishedClocks(ofTicket: number).count) {
            try keep(FinishedClock(ticketId: number, content: frozen))
            try record(.clockFinished, ticket: number, frozen.told)
        }
        let open = clocks.open
        let isRunning = open?.state == .running
        let due = isRunning ? open?.due?.date : nil
        if let change, due != ticket.dueAt, let open {
            try record(
                .clockMoved,
                ticket: number,
                [
                    "clock": String(open.name.number), "due_before": ticket.dueAt?.told ?? "", "due": due?.told ?? "",
                    "cause": change.rawValue,
                ]
            )
        }
        ticket.clock = open?.name.number
        ticket.dueAt = due
        ticket.queuedAt = isRunning ? open?.started.date : ticket.state.isSupportsTurn ? ticket.queuedAt ?? now : nil
    }
}

extension FrozenClock {
    /// What events tell of a clock that has ended.
    public var told: [String: String] {
        [
            "clock": String(name.number), "started": started.date.told, "finished": finished.date.told,
            "elapsed": String(elapsed.seconds), "due": due?.date.told ?? "",
            "in_time": isInTime.map { $0 ? "yes" : "no" } ?? "", "limit": level.limit.map { String($0.minutes) } ?? "",
            "tariff": level.tariff ?? "", "tariff_version": level.tariffVersion.map { String($0) } ?? "",
            "calendar": String(calendarVersion),
        ]
    }
}

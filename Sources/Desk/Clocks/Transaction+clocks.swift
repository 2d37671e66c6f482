import Foundation
public import Regulation
public import Store

extension Transaction {
    /// Works out the clocks of all tickets of which one is open: finished ones never move.
    ///
    /// - Returns: the tickets whose deadline moved.
    @discardableResult
    public func recountOpenClocks(because change: DeadlineChange) throws -> [Int64] {
        let calendar = try publishedCalendar().current
        var moved: [Int64] = []
        for before in try ticketsWithOpenClocks() {
            guard let number = before.id else { throw StoreError.missingRow }
            var ticket = before
            let ended = try recount(&ticket, by: calendar, at: now)
            guard ticket != before else { continue }
            try tellMove(of: ticket, from: before, because: change, ticket.told(since: before))
            try keep(ended, ofTicket: number)
            try update(ticket)
            if ticket.dueAt != before.dueAt { moved.append(number) }
        }
        return moved
    }

    /// Tells that a deadline is another one without an event of the ticket's life.
    ///
    /// - Parameter fields: what else changed in the row.
    func tellMove(
        of ticket: Ticket,
        from before: Ticket,
        because change: DeadlineChange,
        _ fields: [String: String] = [:]
    ) throws {
        let clock = ticket.clock ?? before.clock
        try record(
            .clockMoved,
            ticket: ticket.id,
            fields.merging([
                "clock": clock.map { String($0) } ?? "", "due_before": before.dueAt.told, "due_by": ticket.dueAt.told,
                "cause": change.rawValue,
            ]) { $1 }
        )
    }

    /// Keeps clocks that have ended, and tells of each.
    func keep(_ ended: [FrozenClock], ofTicket number: Int64) throws {
        for frozen in ended {
            try keep(FinishedClock(ticketId: number, content: frozen))
            try record(.clockFinished, ticket: number, frozen.told)
        }
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
            "calendar": String(calendarVersion), "level_clause": level.reason.clause.number,
            "pauses": pauses.map { "\($0.from.seconds)-\($0.to?.seconds ?? 0) \($0.cause.rawValue)" }
                .joined(separator: ", "),
        ]
    }
}

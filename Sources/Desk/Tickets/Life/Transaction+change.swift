import Access
import Regulation
import Store
import Tickets

extension Transaction {
    /// The ticket of that number.
    ///
    /// - Throws: ``Refusal/Code/ticketUnknown``.
    func requiredTicket(_ number: Int64) throws -> Ticket {
        guard let ticket = try ticket(number) else { throw Refusal(.ticketUnknown, ["ticket": String(number)]) }
        return ticket
    }

    /// Changes a ticket: takes a step of its life, edits the row, tells the event of what changed, and counts its clocks anew.
    ///
    /// - Parameters:
    ///   - kind: the event that tells of it.
    ///   - fields: what the event says beside what changed in the row.
    ///   - step: what happens in the ticket's life, if anything.
    ///   - change: why its deadline may move without a step.
    ///   - edit: what else changes in the row.
    /// - Throws: ``Refusal``: `ticketUnknown`, and what says no to the step.
    @discardableResult
    func change(
        _ number: Int64,
        _ kind: EventKind,
        _ fields: [String: String] = [:],
        step: TicketStep? = nil,
        because change: DeadlineChange? = nil,
        edit: (inout Ticket) throws -> Void = { _ in }
    ) throws -> Ticket {
        let before = try requiredTicket(number)
        var ticket = before
        if let step { try ticket.take(step) }
        try edit(&ticket)
        let ended = try recount(
            &ticket,
            adding: kind.clockEvents(waitsFor: fields["waits_for"], at: now),
            by: try publishedCalendar().current,
            at: now
        )
        try record(kind, ticket: number, ticket.told(since: before).merging(fields) { $1 })
        if let change, ticket.dueAt != before.dueAt { try tellMove(of: ticket, from: before, because: change) }
        try keep(ended, ofTicket: number)
        try update(ticket)
        // A duplicate that goes its own way takes its texts with it.
        if let left = before.mergedInto, ticket.mergedInto == nil { try index(from: left) }
        return ticket
    }

    /// Brings up to date what search has of the ticket that a duplicate has left, and of those that it is merged into.
    private func index(from number: Int64) throws {
        var next: Int64? = number
        while let ticket = try next.flatMap({ try self.ticket($0) }) {
            if let number = ticket.id { try index(ticket: number) }
            next = ticket.mergedInto
        }
    }
}

extension Ticket {
    /// Takes a step of the ticket's life.
    ///
    /// - Throws: ``Refusal``: `ticketClosed`, `ticketNotClosed`, `ticketNotWaiting`.
    mutating func take(_ step: TicketStep) throws(Refusal) {
        var life = TicketLife(state)
        let context = ["ticket": String(id ?? 0), "into": mergedInto.map { String($0) } ?? ""].filter {
            !$0.value.isEmpty
        }
        do throws(TicketLifeError) {
            _ = try life.take(step)
        } catch {
            switch error {
            case .closed: throw Refusal(.ticketClosed, context)
            case .closedAlready: throw Refusal(.ticketClosedAlready, context)
            case .notClosed: throw Refusal(.ticketNotClosed, context)
            case .notWaiting: throw Refusal(.ticketNotWaiting, context)
            }
        }
        state = life.state
        // A ticket that goes on by itself is nobody's duplicate: its mail must not go elsewhere.
        if life.state != .closed { mergedInto = nil }
        // What a ticket waited for belongs to the waiting.
        if life.state.waitsFor != .release { release = nil }
        switch step {
        case .deferred(let reason): deferral = reason.rawValue
        case .resumed, .reopened, .closed, .merged: deferral = nil
        case .clientWrote where life.state == .open: deferral = nil
        default: break
        }
    }
}

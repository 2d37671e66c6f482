public import Foundation
import GRDB

extension Rows {
    /// When the last event of a ticket happened.
    public func lastEventTime(ofTicket ticket: Int64) throws -> Date? {
        let last: Int64? = try scalar("SELECT max(at) FROM event WHERE ticket_id = ?", ticket)
        return last.map { Date(milliseconds: $0) }
    }

    /// The messages of a ticket, oldest first.
    public func messages(ofTicket ticket: Int64) throws -> [TicketMessage] {
        try all("WHERE ticket_id = ? ORDER BY id", ticket)
    }

    /// The files of a ticket, oldest first.
    public func files(ofTicket ticket: Int64) throws -> [TicketFile] {
        try all("WHERE ticket_id = ? ORDER BY id", ticket)
    }

    /// The file of that number.
    public func file(_ id: Int64) throws -> TicketFile? {
        try one("WHERE id = ?", id)
    }

    /// The clocks of a ticket that have ended, in order.
    public func finishedClocks(ofTicket ticket: Int64) throws -> [FinishedClock] {
        try all("WHERE ticket_id = ? ORDER BY number", ticket)
    }

    /// Clocks that ended in a span of time, in order.
    public func finishedClocks(from: Date, to: Date) throws -> [FinishedClock] {
        try all(
            "WHERE finished_at >= ? AND finished_at < ? ORDER BY finished_at, ticket_id, number",
            from.milliseconds,
            to.milliseconds
        )
    }

    /// Tickets of which a clock is open, the nearest deadline first, those without one last.
    public func ticketsWithOpenClocks() throws -> [Ticket] {
        try all("WHERE clock IS NOT NULL ORDER BY due_at IS NULL, due_at, id")
    }

    /// Tickets whose open clock is due by then, and of which agents were not told all there is to tell.
    public func ticketsToTellOf(dueBy moment: Date) throws -> [Ticket] {
        try all(
            """
            WHERE clock IS NOT NULL AND due_at <= ? AND (warned_for IS NOT clock OR overdue_for IS NOT clock)
            ORDER BY due_at, id
            """,
            moment.milliseconds
        )
    }

    /// Tickets that wait to be handled, in order of arrival.
    public func queuedTickets() throws -> [Ticket] {
        try all("WHERE queued_at IS NOT NULL ORDER BY queued_at, id")
    }

    /// Tickets that wait for a release.
    public func tickets(waitingForRelease release: String) throws -> [Ticket] {
        try all("WHERE release = ? AND waiting_for = 'release' ORDER BY id", release)
    }

    /// The tags of a ticket, in order.
    public func tags(ofTicket ticket: Int64) throws -> [String] {
        try list("SELECT tag FROM ticket_tag WHERE ticket_id = ? ORDER BY tag", ticket)
    }

    /// The numbers of the tickets with a tag.
    public func tickets(tagged tag: String) throws -> [Int64] {
        try list("SELECT ticket_id FROM ticket_tag WHERE tag = ? ORDER BY ticket_id", tag)
    }

    /// Who takes part in a ticket, beside its contact: addresses, in order.
    public func participants(ofTicket ticket: Int64) throws -> [String] {
        try participations(inTicket: ticket).map(\.address)
    }

    /// Who takes part in a ticket, and since when, in order.
    public func participations(inTicket ticket: Int64) throws -> [Participation] {
        try all("WHERE ticket_id = ? ORDER BY created_at, address", ticket)
    }

    /// The answer that an agent has begun.
    public func draft(ofTicket ticket: Int64, by agent: String) throws -> Draft? {
        try one("WHERE ticket_id = ? AND agent = ?", ticket, agent)
    }

    /// The answers that were begun in a ticket.
    public func drafts(ofTicket ticket: Int64) throws -> [Draft] {
        try all("WHERE ticket_id = ? ORDER BY agent", ticket)
    }
}

extension Transaction {
    /// Keeps what a clock showed when it ended; it never changes afterwards.
    public func keep(_ clock: FinishedClock) throws {
        try add(clock)
    }

    /// Adds a tag to a ticket, or takes it away.
    public func setTag(_ tag: String, ofTicket ticket: Int64, to isSet: Bool) throws {
        let sql =
            isSet
            ? "INSERT OR IGNORE INTO ticket_tag(ticket_id, tag) VALUES(?, ?)"
            : "DELETE FROM ticket_tag WHERE ticket_id = ? AND tag = ?"
        try run(sql, ticket, tag)
    }

    /// Adds an address to those who take part in a ticket.
    public func addParticipant(_ address: String, toTicket ticket: Int64) throws {
        try run(
            "INSERT OR IGNORE INTO ticket_participant(ticket_id, address, created_at) VALUES(?, ?, ?)",
            ticket,
            address,
            now.milliseconds
        )
    }

    /// Keeps an answer that was begun, in place of an earlier one.
    public func keep(_ draft: Draft) throws {
        try discardDraft(ofTicket: draft.ticketId, by: draft.agent)
        try add(draft)
    }

    /// Drops an answer that was begun: it was sent, or the agent wants it gone.
    public func discardDraft(ofTicket ticket: Int64, by agent: String) throws {
        try run("DELETE FROM draft WHERE ticket_id = ? AND agent = ?", ticket, agent)
    }
}

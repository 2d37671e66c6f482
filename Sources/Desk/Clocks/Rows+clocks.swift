import Access
public import Foundation
public import Regulation
public import Store
import Tickets

extension Rows {
    /// What a ticket is owed: tariff × category (clause 2.1), with the reason.
    ///
    /// - Parameter now: decides which version of the tariff holds; the contract is asked about the day of arrival.
    public func level(of ticket: Ticket, at now: Date) throws -> ServiceLevel {
        let client: Client? = try ticket.clientId.flatMap { try self.client($0) }
        let tariff: Tariff? = try client.flatMap { try self.tariff(named: $0.tariff) }
        return ServiceLevel.decide(
            isIdentityConfirmed: ticket.contactId != nil,
            contract: try client?.contract,
            tariff: tariff?.version(at: Instant(now)),
            category: ticket.category.flatMap { try? ProblemCategory($0) },
            on: Instant(ticket.createdAt).day
        )
    }

    /// The clocks of a ticket, read from its events.
    ///
    /// - Throws: `ClockError`; of it, `calendar` where a year has no calendar yet.
    public func clocks(of ticket: Ticket, by calendar: WorkCalendar, at now: Date) throws -> TicketClocks {
        try clocks(of: ticket, try clockEvents(ofTicket: ticket.id ?? 0), by: calendar, at: now)
    }

    /// Works out what a ticket's row says of its clocks: which one is open, since when the ticket waits, and by when
    /// support has to react.
    ///
    /// A year without a calendar loses nothing: the deadline is unknown until the year is entered, and a clock that ends
    /// in such a year stays the ticket's clock until it can be counted.
    ///
    /// - Parameter events: what happens to the ticket just now, of which nothing is written yet.
    /// - Returns: the clocks that have ended and aren't kept yet.
    /// - Throws: ``Refusal/Code/clockWentBack``, where time stands before the ticket's last event.
    func recount(
        _ ticket: inout Ticket,
        adding events: [ClockEvent] = [],
        by calendar: WorkCalendar,
        at now: Date
    ) throws -> [FrozenClock] {
        guard let number = ticket.id else { throw StoreError.missingRow }
        let events = try clockEvents(ofTicket: number) + events
        let open = try openClock(of: events)
        let isRunning = open?.isRunning ?? false
        ticket.queuedAt =
            isRunning ? open?.started.date : ticket.state.isSupportsTurn ? ticket.queuedAt ?? now : nil
        do {
            let clocks = try clocks(of: ticket, events, by: calendar, at: now)
            ticket.clock = open?.name.number
            ticket.dueAt = isRunning ? clocks.open?.due?.date : nil
            return Array(clocks.frozen.dropFirst(try finishedClocks(ofTicket: number).count))
        } catch ClockError.calendar {
            ticket.clock = open?.name.number ?? ticket.clock
            ticket.dueAt = nil
            return []
        }
    }

    private func openClock(of events: [ClockEvent]) throws -> OpenClock? {
        do throws(ClockError) {
            return try OpenClock(of: events)
        } catch {
            if case .outOfOrder = error { throw Refusal(.clockWentBack) }
            throw error
        }
    }

    private func clockEvents(ofTicket number: Int64) throws -> [ClockEvent] {
        try events(ofTicket: number).flatMap(\.clockEvents)
    }

    private func clocks(
        of ticket: Ticket,
        _ events: [ClockEvent],
        by calendar: WorkCalendar,
        at now: Date
    ) throws -> TicketClocks {
        try TicketClocks(
            of: events,
            at: try level(of: ticket, at: now),
            by: calendar,
            keeping: try finishedClocks(ofTicket: ticket.id ?? 0).map(\.content)
        )
    }
}

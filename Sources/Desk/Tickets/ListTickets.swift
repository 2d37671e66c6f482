public import Access
import Foundation
public import Regulation
import Store
public import Tickets

/// Lists tickets: the newest first, or the queue in its order (clause 2.2).
public struct ListTickets: UseCase {
    public static var permission: Permission { .read }

    /// Whether only tickets that wait for support are listed, the next one first.
    public var isQueue: Bool?
    /// Only those that stand here.
    public var state: TicketState.Name?
    /// Only those of this client.
    public var client: String?
    /// Only those that this agent works on; empty for those that nobody works on.
    public var assignee: String?
    /// Only those with this tag.
    public var tag: String?
    /// Only those that wait for this: `client`, `hostingProvider` or `release`.
    public var waitsFor: Waiting?

    /// A list of all tickets, or of those for which all of this holds.
    public init(
        isQueue: Bool? = nil,
        state: TicketState.Name? = nil,
        client: String? = nil,
        assignee: String? = nil,
        tag: String? = nil,
        waitsFor: Waiting? = nil
    ) {
        self.isQueue = isQueue
        self.state = state
        self.client = client
        self.assignee = assignee
        self.tag = tag
        self.waitsFor = waitsFor
    }

    /// - Throws: ``Refusal/Code/clientUnknown``.
    public func perform(by principal: Principal, in desk: Desk) async throws -> [TicketSummary] {
        try await desk.store.read { rows in
            let tickets = isQueue == true ? try rows.queue() : try rows.tickets()
            return try rows.filtered(tickets, by: self).map { try rows.summary(of: $0) }
        }
    }
}

extension Rows {
    /// The tickets that wait for support, the next one first: in order of arrival, those out of turn before all others.
    func queue() throws -> [Ticket] {
        let tickets = try queuedTickets()
        let entries = try tickets.map { ticket in
            QueueEntry(
                ticket: Int(ticket.id ?? 0),
                arrived: Instant(ticket.queuedAt ?? ticket.createdAt),
                outOfTurn: try ticket.criticality.flatMap { try decision(on: ticket, because: $0) }
            )
        }
        let byNumber = Dictionary(tickets.map { (Int($0.id ?? 0), $0) }) { first, _ in first }
        return try TicketQueue(entries).entries.compactMap { byNumber[$0.ticket] }
    }

    /// Who decided that a ticket is handled out of turn, when and why: as its timeline tells it.
    private func decision(on ticket: Ticket, because reason: String) throws -> OutOfTurn? {
        let raised = try events(ofTicket: ticket.id ?? 0).last { $0.kind == .ticketRaised }
        let criticality: Criticality =
            switch reason {
            case "dataExchange": .dataExchange
            case "services": .services
            default: .other(reason)
            }
        return try raised.map { try OutOfTurn(by: $0.actor.isEmpty ? "-" : $0.actor, at: Instant($0.at), criticality) }
    }

    fileprivate func filtered(_ tickets: [Ticket], by list: ListTickets) throws -> [Ticket] {
        let client: Int64? = try list.client.map { name in
            guard let number = try self.client(named: name)?.id else {
                throw Refusal(.clientUnknown, ["client": name])
            }
            return number
        }
        let tagged = try list.tag.map { Set(try self.tickets(tagged: $0.lowercased())) }
        return tickets.filter { ticket in
            list.state.map { ticket.state.name == $0 } ?? true
                && client.map { ticket.clientId == $0 } ?? true
                && list.assignee.map { (ticket.assignee ?? "") == $0 } ?? true
                && list.waitsFor.map { ticket.state.waitsFor == $0 } ?? true
                && tagged.map { $0.contains(ticket.id ?? 0) } ?? true
        }
    }
}

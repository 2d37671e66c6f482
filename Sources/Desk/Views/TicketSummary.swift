public import Foundation
public import Regulation
import Store
public import Tickets

/// A ticket in a list.
public struct TicketSummary: Codable, Hashable, Sendable {
    /// The number.
    public var number: Int64
    /// The client; nil while the sender's identity is not confirmed (clause 4.3).
    public var client: String?
    /// The sender's address.
    public var email: String
    /// One line.
    public var subject: String
    /// Where it stands.
    public var state: TicketState.Name
    /// What it waits for.
    public var waitsFor: Waiting?
    /// Who works on it.
    public var assignee: String?
    /// Why it is handled out of turn (clause 2.2); nil where it isn't.
    public var criticality: String?
    /// When it was opened.
    public var createdAt: Date
    /// Since when it waits for support; nil where it doesn't.
    public var queuedAt: Date?
    /// By when support has to react.
    public var dueAt: Date?
}

extension Rows {
    /// A ticket in short.
    func summary(of ticket: Ticket) throws -> TicketSummary {
        TicketSummary(
            number: ticket.id ?? 0,
            client: try ticket.clientId.flatMap { try client($0)?.name },
            email: try ticket.contactId.flatMap { try contact($0)?.email } ?? ticket.sender ?? "",
            subject: ticket.subject,
            state: ticket.state.name,
            waitsFor: ticket.state.waitsFor,
            assignee: ticket.assignee,
            criticality: ticket.criticality,
            createdAt: ticket.createdAt,
            queuedAt: ticket.queuedAt,
            dueAt: ticket.dueAt
        )
    }
}

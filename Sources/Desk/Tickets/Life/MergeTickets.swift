public import Access
import Store
import Tickets

/// Makes a ticket a duplicate of another: its sender takes part there, and it is closed; what it says stays where it is.
public struct MergeTickets: UseCase {
    public static var permission: Permission { .work }

    /// The duplicate's number.
    public var number: Int64
    /// The number of the ticket that goes on.
    public var into: Int64

    /// A merge.
    public init(number: Int64, into: Int64) {
        self.number = number
        self.into = into
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `ticketClosed`, `ticketClosedAlready`, `ticketOfOtherClient`,
    ///   `mergedWithItself`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        guard number != into else { throw Refusal(.mergedWithItself, ["ticket": String(number)]) }
        return try await desk.write(ticket: number, by: principal) { transaction in
            let target = try transaction.requiredTicket(into)
            let ticket = try transaction.requiredTicket(number)
            guard target.state != .closed else { throw Refusal(.ticketClosed, ["ticket": String(into)]) }
            // Who is not known for certain must not come to read a client's ticket by this way.
            guard ticket.clientId == target.clientId, ticket.clientId != nil || ticket.sender == target.sender else {
                throw Refusal(.ticketOfOtherClient, ["ticket": String(number), "other": String(into)])
            }
            try transaction.change(number, .ticketMerged, step: .merged) { $0.mergedInto = into }
            // Only a contact takes part: a stranger would go on reading when the other ticket turns out to be a client's.
            let sender = try ticket.contactId == nil ? "" : transaction.address(ofTicket: ticket)
            let address = try sender == transaction.address(ofTicket: target) ? "" : sender
            if !address.isEmpty { try transaction.addParticipant(address, toTicket: into) }
            try transaction.record(
                .ticketParticipantAdded,
                ticket: into,
                ["merged": String(number), "participant": address]
            )
            return try transaction.summary(of: target)
        }
    }
}

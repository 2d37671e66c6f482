public import Access
import Store
import Tickets

/// Closes a ticket.
public struct CloseTicket: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64

    /// The ticket of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, and what the ticket's state doesn't allow.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        try await desk.write(ticket: number, by: principal) { transaction in
            try transaction.summary(of: transaction.change(number, .ticketClosed, step: .closed))
        }
    }
}

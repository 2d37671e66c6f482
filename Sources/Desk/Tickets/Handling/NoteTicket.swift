public import Access
import Store
import Tickets

/// Writes a note that only support reads.
public struct NoteTicket: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// The words.
    public var body: String

    /// A note.
    public init(number: Int64, body: String) {
        self.number = number
        self.body = body
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `invalidText`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        let body = try TicketBody(body).text
        return try await desk.write(ticket: number, by: principal) { transaction in
            // A note on a closed ticket opens nothing.
            let isClosed = try transaction.requiredTicket(number).state == .closed
            let message = try transaction.add(
                .noted,
                body,
                by: principal.agentName ?? principal.actor,
                over: .agent,
                toTicket: number
            )
            let ticket = try transaction.change(
                number,
                .ticketNoted,
                message.told,
                step: isClosed ? nil : .takenUp
            )
            return try transaction.summary(of: ticket)
        }
    }
}

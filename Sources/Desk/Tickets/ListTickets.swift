public import Access
import Store

/// Lists the tickets, newest first.
public struct ListTickets: UseCase {
    public static var permission: Permission { .read }

    /// A list of all tickets.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [TicketSummary] {
        try await desk.store.read { rows in
            let names = Dictionary(uniqueKeysWithValues: try rows.clients().map { ($0.id, $0.name) })
            return try rows.tickets().map { TicketSummary($0, client: names[$0.clientId] ?? "") }
        }
    }
}

extension TicketSummary {
    init(_ ticket: Ticket, client: String) {
        self.init(
            number: ticket.id ?? 0,
            client: client,
            subject: ticket.subject,
            state: ticket.state,
            createdAt: ticket.createdAt
        )
    }
}

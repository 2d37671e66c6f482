import Access
import Store
import Tickets

extension Transaction {
    /// Adds words to a ticket; the event that tells of them is the caller's.
    func add(
        _ kind: TicketMessage.Kind,
        _ body: String,
        by author: String,
        over channel: Channel,
        toTicket number: Int64
    ) throws -> TicketMessage {
        try insert(
            TicketMessage(
                ticketId: number,
                kind: kind,
                author: author,
                channel: channel,
                body: body,
                createdAt: now
            )
        )
    }
}

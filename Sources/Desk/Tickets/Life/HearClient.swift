public import Access
import Store
public import Tickets

/// Enters words of a client that came by telephone or Telegram: support owes a reaction to them (clause 2.4).
public struct HearClient: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// The words.
    public var body: String
    /// How they came.
    public var channel: Channel

    /// Words of a client.
    public init(number: Int64, body: String, channel: Channel) {
        self.number = number
        self.body = body
        self.channel = channel
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `invalidText`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        let body = try TicketBody(body).text
        return try await desk.write(ticket: number, by: principal) { transaction in
            let ticket = try transaction.requiredTicket(number)
            let author = try transaction.address(ofTicket: ticket)
            return try transaction.summary(of: transaction.hear(author, body, by: channel, inTicket: number).ticket)
        }
    }
}

extension Transaction {
    /// Adds words of a client to a ticket: they open a closed one, claim facts, and start or keep a clock. What is said
    /// to a duplicate belongs to the ticket that goes on.
    ///
    /// - Parameters:
    ///   - text: what of it claims something, where old words are quoted in it.
    ///   - fields: what the event says beside.
    func hear(
        _ author: String,
        _ body: String,
        by channel: Channel,
        inTicket number: Int64,
        claiming text: String? = nil,
        _ fields: [String: String] = [:]
    ) throws -> (ticket: Ticket, message: TicketMessage) {
        if let into = try requiredTicket(number).mergedInto {
            return try hear(author, body, by: channel, inTicket: into, claiming: text, fields)
        }
        let message = try add(.written, body, by: author, over: channel, toTicket: number)
        let ticket = try change(number, .ticketWritten, message.told.merging(fields) { $1 }, step: .clientWrote)
        try claim(from: text ?? body, inTicket: number)
        return (ticket, message)
    }
}

public import Access
import Regulation
import Store
import Tickets

/// Says for which client a ticket was filed: a partner's contact writes by mail from their own address, and only their
/// text says for whom (clause 1.1).
public struct FileForClient: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// The client: the contact's own, or one that their organisation files for.
    public var client: String

    /// A ticket that was filed for a client.
    public init(number: Int64, client: String) {
        self.number = number
        self.client = client
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `ticketClosed`, `identityNotConfirmed`, `clientUnknown`,
    ///   `contactOfOtherClient`, and `invalidInput` where access was asked for already: that was the other client's.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        try await desk.write(ticket: number, by: principal) { transaction in
            let ticket = try transaction.requiredTicket(number)
            let client = try transaction.requiredClient(client)
            guard let contact = try ticket.contactId.flatMap({ try transaction.contact($0) }) else {
                throw Refusal(.identityNotConfirmed, ["ticket": String(number)])
            }
            guard try transaction.mayFile(contact, for: client) else {
                throw Refusal(.contactOfOtherClient, ["email": contact.email, "client": client.name])
            }
            guard client.id != ticket.clientId else { return try transaction.summary(of: ticket) }
            guard try transaction.requests(ofTicket: number).isEmpty else {
                throw Refusal(.invalidInput, .accessAskedFor, ["field": "client"])
            }
            let filed = try transaction.change(
                number,
                .ticketFiledFor,
                ["client": client.name],
                step: .takenUp,
                because: .tariff
            ) { $0.clientId = client.id }
            return try transaction.summary(of: filed)
        }
    }
}

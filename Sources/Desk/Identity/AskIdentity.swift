public import Access
import Cryptography
import Foundation
public import Store
import Wording

/// Asks a registered contact whether a ticket is theirs, by a one-time link to the registered address (clause 4.3).
public struct AskIdentity: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// The contact's registered address.
    public var email: String

    /// A question to a contact.
    public init(number: Int64, email: String) {
        self.number = number
        self.email = email
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `contactUnknown`, `identityConfirmed`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        let email = try EmailAddress(email).address
        let summary = try await desk.write(ticket: number, by: principal) { transaction in
            let ticket = try transaction.requiredTicket(number)
            guard let contact = try transaction.contact(email: email) else {
                throw Refusal(.contactUnknown, ["email": email])
            }
            guard ticket.contactId == nil else { throw Refusal(.identityConfirmed, ["ticket": String(number)]) }
            try desk.ask(contact, whether: ticket, in: transaction)
            return try transaction.summary(of: ticket)
        }
        desk.postbox.bell.ring()
        return summary
    }
}

extension Desk {
    /// Days in which the link can be used.
    static let daysToConfirm = 7

    /// Writes to a contact's registered address, with a link that says that the ticket is theirs.
    ///
    /// Whoever reads that mailbox is the contact, as far as clause 4.3 can tell; a forger doesn't get the link.
    func ask(_ contact: Contact, whether ticket: Ticket, in transaction: Transaction) throws {
        guard let number = ticket.id, let contactId = contact.id else { throw StoreError.missingRow }
        let handle = postbox.freshHandle()
        let invitation = try transaction.insert(
            IdentityInvitation(
                ticketId: number,
                contactId: contactId,
                handleHash: handle.identityHash,
                createdAt: transaction.now
            )
        )
        try transaction.record(
            .ticketIdentityAsked,
            ticket: number,
            ["contact": contact.email, "contact_row": String(contactId)]
        )
        try postbox.post(
            postbox.wording(contact.language).identityQuestion(
                document(of: invitation, ticket, contact, at: transaction.now),
                link: "\(postbox.publicURL)/i/\(handle.text)"
            ),
            to: contact,
            in: transaction
        )
    }

    /// What the contact reads.
    func document(
        of invitation: IdentityInvitation,
        _ ticket: Ticket,
        _ contact: Contact,
        at now: Date
    ) -> IdentityDocument {
        let lapse = invitation.createdAt.addingTimeInterval(TimeInterval(Self.daysToConfirm * 86_400))
        let isOver = ticket.contactId != nil || lapse <= now
        return IdentityDocument(
            origin: postbox.origin,
            ticket: invitation.ticketId,
            subject: ticket.subject,
            sender: ticket.sender ?? contact.email,
            contact: contact.name,
            language: contact.language,
            arrivedAt: ticket.createdAt,
            lapsesAt: lapse,
            state: invitation.usedAt != nil ? .confirmed : isOver ? .over : .waiting
        )
    }
}

extension Handle {
    /// What is stored of a handle that confirms a sender.
    var identityHash: Data { Data(SHA256.digest(Array("identity-handle/\(text)".utf8)).bytes) }
}

extension Rows {
    /// Whether a handle leads to a question about an identity.
    public func asksForIdentity(_ handle: Handle) throws -> Bool {
        try identityInvitation(handleHash: handle.identityHash) != nil
    }
}

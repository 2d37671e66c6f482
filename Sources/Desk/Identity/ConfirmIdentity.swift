public import Access
import Foundation
import Store

/// Shows a contact what they are asked to say is theirs. Changes nothing: mail scanners follow links.
public struct ShowIdentity: UseCase {
    public static var permission: Permission { .consent }

    /// The handle in the link.
    public var handle: String

    /// A look at a question.
    public init(handle: String) {
        self.handle = handle
    }

    /// - Throws: ``Refusal/Code/handleUnknown``.
    public func perform(by principal: Principal, in desk: Desk) async throws -> IdentityDocument {
        let handle = try Handle(handle)
        let now = desk.now()
        return try await desk.store.read { rows in
            let asked = try rows.asked(by: handle)
            return desk.document(of: asked.invitation, asked.ticket, asked.contact, at: now)
        }
    }
}

/// A contact says that a ticket is theirs: it gets their level from then on, and may lead to access requests.
public struct ConfirmIdentity: UseCase {
    public static var permission: Permission { .consent }

    /// The handle in the link.
    public var handle: String

    /// An answer.
    public init(handle: String) {
        self.handle = handle
    }

    /// - Throws: ``Refusal``: `handleUnknown`, `identityOver`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> IdentityDocument {
        let handle = try Handle(handle)
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            var asked = try transaction.asked(by: handle)
            let transaction = try transaction.steady(forTicket: asked.invitation.ticketId)
            let document = desk.document(of: asked.invitation, asked.ticket, asked.contact, at: transaction.now)
            switch document.state {
            case .confirmed: return document
            case .over: throw Refusal(.identityOver, ["ticket": String(document.ticket)])
            case .waiting: break
            }
            asked.invitation.usedAt = transaction.now
            try transaction.update(asked.invitation)
            let (clientId, contactId) = (asked.contact.clientId, asked.contact.id)
            let ticket = try transaction.acting(as: "contact:\(asked.contact.email)").change(
                document.ticket,
                .ticketIdentityConfirmed,
                ["contact": asked.contact.email],
                because: .identity
            ) { ticket in
                (ticket.clientId, ticket.contactId, ticket.sender) = (clientId, contactId, nil)
            }
            return desk.document(of: asked.invitation, ticket, asked.contact, at: transaction.now)
        }
    }
}

extension Rows {
    /// Follows the handle of a question.
    ///
    /// - Throws: ``Refusal/Code/handleUnknown``.
    fileprivate func asked(
        by handle: Handle
    ) throws -> (invitation: IdentityInvitation, ticket: Ticket, contact: Contact) {
        guard let invitation = try identityInvitation(handleHash: handle.identityHash),
            let ticket = try ticket(invitation.ticketId), let contact = try contact(invitation.contactId)
        else { throw Refusal(.handleUnknown) }
        return (invitation, ticket, contact)
    }
}

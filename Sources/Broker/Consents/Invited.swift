import Access
import Store

/// A contact with the request that a read handle leads to.
struct Invited {
    let invitation: Invitation
    let request: AccessRequest
    let contact: Contact

    /// Follows a read handle.
    ///
    /// - Throws: ``Refusal/Code/handleUnknown``.
    init(handle: Handle, in rows: some Rows) throws {
        guard let invitation = try rows.invitation(readHandle: handle.text),
            let request = try rows.request(invitation.requestId),
            let contact = try rows.contact(invitation.contactId)
        else { throw Refusal(.handleUnknown) }
        (self.invitation, self.request, self.contact) = (invitation, request, contact)
    }
}

extension Broker {
    /// Who stands in the events of a decision: the contact whom a read handle was sent to.
    func decider(readHandle handle: Handle) async throws -> String {
        try await store.read { try Invited(handle: handle, in: $0).contact.actorName }
    }

    /// Who stands in the events after a decision: the contact who decided.
    func decider(followHandle handle: Handle) async throws -> String {
        try await store.read { [keys] in try Followed(handle: handle, key: keys.handles, in: $0).contact.actorName }
    }
}

extension Contact {
    /// `contact:anna@example.org`.
    var actorName: String { "contact:\(email)" }
}

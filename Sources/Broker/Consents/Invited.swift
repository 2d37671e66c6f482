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

extension Contact {
    /// Who stands in the events of a contact's decisions: `contact:anna@example.org`.
    var actorName: String { "contact:\(email)" }
}

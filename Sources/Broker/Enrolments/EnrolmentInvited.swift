import Access
import Store

/// A contact with the enrolment that a read handle leads to.
struct EnrolmentInvited {
    let invitation: EnrolmentInvitation
    let enrolment: Enrolment
    let contact: Contact

    /// Follows a read handle.
    ///
    /// - Throws: ``Refusal/Code/handleUnknown``.
    init(handle: Handle, in rows: some Rows) throws {
        guard let invitation = try rows.enrolmentInvitation(readHandle: handle.text),
            let enrolment = try rows.enrolment(invitation.enrolmentId),
            let contact = try rows.contact(invitation.contactId)
        else { throw Refusal(.handleUnknown) }
        (self.invitation, self.enrolment, self.contact) = (invitation, enrolment, contact)
    }
}

import Access
import Desk
import Store
import Wording

extension Broker {
    /// How often a contact gets a fresh code in place of one that was sent by mail.
    private static let freshCodes = 2

    /// Voids the decision codes that a message quoted, tells their owners, and invites them anew where that still helps.
    func burn(_ quoted: StruckMessage, in transaction: Transaction) throws {
        for id in quoted.invitations.sorted() {
            guard var invitation = try transaction.invitation(id), invitation.codeHash != nil else { continue }
            invitation.codeHash = nil
            try transaction.update(invitation)
            try renew(invitation, in: transaction)
        }
        for id in quoted.enrolmentInvitations.sorted() {
            guard var invitation = try transaction.enrolmentInvitation(id), invitation.codeHash != nil else { continue }
            invitation.codeHash = nil
            try transaction.update(invitation)
            try renew(invitation, in: transaction)
        }
    }

    private func renew(_ invitation: Invitation, in transaction: Transaction) throws {
        guard let request = try transaction.request(invitation.requestId),
            let contact = try transaction.contact(invitation.contactId)
        else { return }
        let waits = request.state == .requested && transaction.now < request.lapsesAt && contact.mayApprove
        let isRenewed = try burnt(contact, waits, of: request, in: transaction)
        if isRenewed { try invite(contact, to: request, renewing: invitation, in: transaction) }
    }

    private func renew(_ invitation: EnrolmentInvitation, in transaction: Transaction) throws {
        guard let enrolment = try transaction.enrolment(invitation.enrolmentId),
            let contact = try transaction.contact(invitation.contactId)
        else { return }
        let waits = enrolment.state == .waiting && transaction.now < enrolment.lapsesAt && contact.mayApprove
        let isRenewed = try burnt(contact, waits, of: enrolment, in: transaction)
        if isRenewed { try inviteToConfirm(enrolment, contact, renewing: invitation, in: transaction) }
    }

    private func burnt(
        _ contact: Contact,
        _ waits: Bool,
        of request: AccessRequest,
        in transaction: Transaction
    ) throws -> Bool {
        let earlier = try transaction.burntCodes(ofContact: contact.id ?? 0) { $0.requestId == request.id }
        let isRenewed = waits && earlier < Self.freshCodes
        try transaction.record(
            .codeBurnt,
            ticket: request.ticketId,
            request: request.id,
            contact.told(ofBurntCode: isRenewed)
        )
        try tell(contact, isRenewed, in: transaction)
        return isRenewed
    }

    private func burnt(
        _ contact: Contact,
        _ waits: Bool,
        of enrolment: Enrolment,
        in transaction: Transaction
    ) throws -> Bool {
        let number = enrolment.id.map { String($0) } ?? ""
        let earlier = try transaction.burntCodes(ofContact: contact.id ?? 0) { $0.fields["enrolment"] == number }
        let isRenewed = waits && earlier < Self.freshCodes
        let told = contact.told(ofBurntCode: isRenewed).merging(["enrolment": number]) { $1 }
        try transaction.record(.codeBurnt, told)
        try tell(contact, isRenewed, in: transaction)
        return isRenewed
    }

    private func tell(_ contact: Contact, _ isRenewed: Bool, in transaction: Transaction) throws {
        let words = wording(contact.language).codeBurnt(
            name: contact.name,
            isRenewed: isRenewed,
            origin: settings.origin
        )
        try desk.postbox.post(words, to: contact, in: transaction)
    }
}

extension Contact {
    fileprivate func told(ofBurntCode isRenewed: Bool) -> [String: String] {
        [
            "contact": email, "contact_row": id.map { String($0) } ?? "", "invited_again": isRenewed ? "yes" : "no",
        ]
    }
}

import Access
import Desk
import Foundation
import Store
import Wording

extension Broker {
    /// Gives a contact a read handle and a decision code of their own, and writes to them.
    ///
    /// The code exists in clear only here and in the sealed message.
    ///
    /// - Parameter old: the invitation whose code was burnt: its row gets the new ones, and keeps its count of wrong tries.
    func invite(
        _ contact: Contact,
        to request: AccessRequest,
        renewing old: Invitation? = nil,
        in transaction: Transaction
    ) throws {
        guard let number = request.id, let contactId = contact.id else { throw StoreError.missingRow }
        let handle = Handle(from: randomness)
        let code = DecisionCode(from: randomness)
        var invitation =
            try old
            ?? transaction.insert(
                Invitation(
                    requestId: number,
                    contactId: contactId,
                    readHandle: handle.text,
                    throttle: CodeThrottle(),
                    createdAt: transaction.now
                )
            )
        invitation.readHandle = handle.text
        guard let id = invitation.id else { throw StoreError.missingRow }
        invitation.codeHash = Data(code.keyedHash(key: keys.codes, invitation: id))
        try transaction.update(invitation)
        let document = try document(
            for: request,
            readBy: contact,
            narrowed: Narrowing(),
            at: transaction.now,
            in: transaction
        )
        let words = wording(contact.language).invitation(
            document,
            code: code,
            link: "\(settings.publicURL)/c/\(handle.text)",
            showCommand: "propusk consent show \(handle.text) --server \(settings.publicURL)"
        )
        try desk.postbox.post(words, to: contact, in: transaction)
    }
}

import Access
import Foundation
import Regulation
import Store
import Tickets
import Wording

extension Desk {
    /// Says that a message has become a ticket, and asks for what clause 4.1 wants; it is no reaction (DESIGN §9).
    ///
    /// Where a contact is named whom nothing proves, only they are asked, at their registered address: an answer to the
    /// sender would go to whoever a forger names.
    ///
    /// - Returns: false where a program wrote, or the address has had its share.
    func answer(_ delivery: Delivery, _ ticket: Ticket, in transaction: Transaction) throws -> Bool {
        guard delivery.automatic == nil, let number = ticket.id else { return false }
        if let named = delivery.named {
            guard try mayAnswer(named.email, in: transaction) else { return false }
            try ask(named, whether: ticket, in: transaction)
            return true
        }
        guard let address = try? EmailAddress(delivery.sender).address, !mailbox.isOwn(address: address),
            try mayAnswer(address, in: transaction)
        else { return false }
        let language = delivery.contact?.language ?? .ru
        let words = postbox.wording(language).acknowledgement(
            ticket: number,
            isConfirmed: delivery.contact != nil,
            missing: try transaction.completeness(of: ticket).missing,
            leftOut: delivery.message.notes
        )
        try transaction.record(.ticketAcknowledged, ticket: number, ["address": address])
        try post(
            words,
            about: ticket,
            to: (address, delivery.contact?.name ?? address, language),
            making: .answered,
            in: transaction
        )
        return true
    }

    /// Takes an automatic answer from an address's budget.
    private func mayAnswer(_ address: String, in transaction: Transaction) throws -> Bool {
        let earlier = try transaction.automaticAnswers(to: address, at: transaction.now)
        guard mailbox.budget.allowsAnswer(after: earlier, now: Int64(transaction.now.timeIntervalSince1970)) else {
            return false
        }
        try transaction.noteAutomaticAnswer(to: address)
        return true
    }
}

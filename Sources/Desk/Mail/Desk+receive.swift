import Access
public import Store
import Tickets
import Wording

extension Desk {
    /// Takes a message: finds out who wrote it and where it belongs, keeps it, and answers where that is due.
    ///
    /// The same message again changes nothing. All of it is one transaction: what was not acknowledged to the mail server
    /// has not happened.
    ///
    /// - Throws: the store's errors; nothing about a message is refused.
    public func receive(_ mail: ReceivedMail, in transaction: Transaction) throws -> MailReceipt {
        let seen = try transaction.seenMail(mail.fingerprint)
        let delivery = try Delivery(of: mail, at: mailbox, in: transaction)
        var receipt = MailReceipt(
            ticket: seen.ticket,
            isNew: false,
            isDuplicate: seen.isSeen,
            thread: delivery.thread.name,
            identity: delivery.contact == nil ? "unconfirmed" : "confirmed",
            isAnswered: false
        )
        if seen.isSeen { return receipt }
        if delivery.ticket == nil, delivery.automatic == .ownMessage || delivery.automatic == .ownAddress {
            // Our own mail that came back, and belongs nowhere: to open tickets for it would never end.
            try transaction.noteMail(mail.fingerprint, ticket: nil)
            return receipt
        }
        if let ticket = delivery.ticket {
            receipt.ticket = ticket.id
            try add(delivery, to: ticket, in: transaction)
        } else {
            let ticket = try open(delivery, in: transaction)
            receipt.ticket = ticket.id
            receipt.isNew = true
            receipt.isAnswered = try answer(delivery, ticket, in: transaction)
            try tellAgents(ofNew: ticket, in: transaction)
        }
        try transaction.noteMail(mail.fingerprint, ticket: receipt.ticket)
        return receipt
    }

    /// Opens a ticket: with its level where it is certain who wrote, at the lowest one otherwise (clause 4.3).
    private func open(_ delivery: Delivery, in transaction: Transaction) throws -> Ticket {
        let subject = delivery.subject
        let body = delivery.body
        var ticket: Ticket
        if let contact = delivery.contact, let contactId = contact.id {
            ticket = Ticket(
                clientId: contact.clientId,
                contactId: contactId,
                channel: .mail,
                subject: subject,
                body: body,
                createdAt: transaction.now
            )
        } else {
            ticket = Ticket(
                sender: delivery.sender.isEmpty ? "?" : delivery.sender,
                channel: .mail,
                subject: subject,
                body: body,
                createdAt: transaction.now
            )
        }
        ticket = try transaction.open(ticket, delivery.told)
        guard let number = ticket.id else { throw StoreError.missingRow }
        try keepFiles(of: delivery, inTicket: number, message: nil, in: transaction)
        try addParticipants(of: delivery, to: ticket, in: transaction)
        return ticket
    }

    /// Adds a message to its ticket: as the client's words, or as a note where a program wrote it, which starts no clock.
    private func add(_ delivery: Delivery, to ticket: Ticket, in transaction: Transaction) throws {
        guard let number = ticket.id else { throw StoreError.missingRow }
        let message: TicketMessage
        if delivery.automatic == nil {
            message = try transaction.hear(
                delivery.sender,
                delivery.body,
                by: .mail,
                inTicket: number,
                // Whoever is not known for certain claims nothing in a client's name.
                claiming: delivery.contact == nil && ticket.contactId != nil ? "" : delivery.message.newText,
                delivery.told
            ).message
            try addParticipants(of: delivery, to: ticket, in: transaction)
        } else {
            message = try transaction.add(.noted, delivery.body, by: delivery.sender, over: .mail, toTicket: number)
            try transaction.change(number, .ticketNoted, message.told.merging(delivery.told) { $1 })
        }
        try keepFiles(of: delivery, inTicket: number, message: message.id, in: transaction)
    }

    private func keepFiles(
        of delivery: Delivery,
        inTicket number: Int64,
        message: Int64?,
        in transaction: Transaction
    ) throws {
        for file in delivery.mail.files {
            _ = try transaction.add(
                TicketFile(
                    ticketId: number,
                    messageId: message,
                    name: file.name,
                    mediaType: file.mediaType,
                    size: file.size,
                    digest: file.digest,
                    createdAt: transaction.now
                )
            )
        }
        guard !delivery.message.notes.isEmpty else { return }
        let words = postbox.wording(.ru).leftOut(of: delivery.message.notes)
        let note = try transaction.add(.noted, words, by: transaction.actor, over: .mail, toTicket: number)
        try transaction.change(number, .ticketNoted, note.told)
    }

    /// Colleagues whom a contact copies in take part; strangers do not, or they could read along in a client's ticket.
    private func addParticipants(of delivery: Delivery, to ticket: Ticket, in transaction: Transaction) throws {
        guard let writer = delivery.contact, let number = ticket.id, writer.clientId == ticket.clientId else { return }
        let known = try transaction.readers(ofTicket: ticket).map(\.address)
        var added = Set(known)
        for address in [writer.email] + (delivery.message.to + delivery.message.cc).map(\.address) {
            guard !mailbox.isOwn(address: address), let email = try? EmailAddress(address).address,
                let contact = try transaction.contact(email: email), contact.clientId == writer.clientId,
                added.insert(contact.email).inserted
            else { continue }
            try transaction.addParticipant(contact.email, toTicket: number)
            try transaction.record(.ticketParticipantAdded, ticket: number, ["participant": contact.email])
        }
    }
}

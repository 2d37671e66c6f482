import Access
import Ledger
import Store
import Tickets
import Wording

extension Rows {
    /// The address of a ticket's sender.
    func address(ofTicket ticket: Ticket) throws -> String {
        try ticket.contactId.flatMap { try contact($0)?.email } ?? ticket.sender ?? ""
    }

    /// The language in which a ticket's sender is written to.
    func language(ofTicket ticket: Ticket) throws -> Language {
        try ticket.contactId.flatMap { try contact($0)?.language } ?? .ru
    }

    /// Who gets the letters of a ticket: its sender first, then whoever takes part, each once.
    func readers(ofTicket ticket: Ticket) throws -> [(address: String, name: String, language: Language)] {
        var readers: [(address: String, name: String, language: Language)] = []
        if let contact = try ticket.contactId.flatMap({ try contact($0) }) {
            readers.append((contact.email, contact.name, contact.language))
        } else if let sender = ticket.sender {
            readers.append((sender, sender, .ru))
        }
        for address in try participants(ofTicket: ticket.id ?? 0)
        where !readers.contains(where: { $0.address == address }) {
            let known = try contact(email: address)
            readers.append((address, known?.name ?? address, known?.language ?? .ru))
        }
        return readers
    }
}

extension Desk {
    /// Writes to a ticket's sender and to whoever takes part in it.
    ///
    /// - Parameters:
    ///   - body: the words, in the sender's language.
    ///   - making: whether a person wrote them.
    func send(_ body: String, about ticket: Ticket, making: LetterThread.Making, in transaction: Transaction) throws {
        for reader in try transaction.readers(ofTicket: ticket) {
            try post(body, about: ticket, to: reader, making: making, in: transaction)
        }
    }

    /// Writes to somebody about a ticket, so that an answer finds it: by the Message-ID, the reply address, the subject.
    func post(
        _ body: String,
        about ticket: Ticket,
        to reader: (address: String, name: String, language: Language),
        making: LetterThread.Making,
        in transaction: Transaction
    ) throws {
        guard let number = ticket.id else { throw StoreError.missingRow }
        let earlier = try transaction.mailIdentifiers(ofTicket: number)
        try postbox.post(
            postbox.wording(reader.language).ticketLetter(
                body,
                ticket: number,
                token: mailbox.threads.subjectToken(ticket: number),
                subject: ticket.subject,
                origin: postbox.origin
            ),
            to: reader.address,
            named: reader.name,
            speaking: reader.language,
            messageId: postbox.freshMessageId(ticket: number, by: mailbox.threads),
            thread: LetterThread(
                inReplyTo: earlier.last,
                references: earlier,
                replyTo: mailbox.replyAddress(ticket: number),
                making: making
            ),
            in: transaction
        )
    }
}

extension Rows {
    /// The identifiers of the newest messages that came in for a ticket, oldest first.
    fileprivate func mailIdentifiers(ofTicket ticket: Int64) throws -> [String] {
        try events(ofTicket: ticket).compactMap { $0.opening["mail"] }.filter { !$0.isEmpty }.suffix(10)
    }
}

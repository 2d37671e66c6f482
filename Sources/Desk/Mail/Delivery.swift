import Access
import Store
import Tickets

/// A message that is being taken: who wrote it, where it belongs, and whether a program did.
struct Delivery {
    let mail: ReceivedMail
    /// The registered contact who certainly wrote it.
    let contact: Contact?
    /// The registered contact who is named in it, where it is not certain who wrote.
    let named: Contact?
    /// Why it must not be answered by itself; nil where it may.
    let automatic: AutomaticMail?
    /// How its ticket was found.
    let thread: ThreadMatch
    /// The ticket that it goes to; nil for a new one.
    let ticket: Ticket?

    var message: IncomingMessage { mail.message }
    /// Whoever stands in `From`.
    var sender: String { message.from.first?.address ?? "" }

    init(of mail: ReceivedMail, at mailbox: Mailbox, in rows: some Rows) throws {
        self.mail = mail
        let message = mail.message
        let verdict = SenderVerdict(on: message, server: mailbox.settings.server)
        let claimed = try verdict.sender.flatMap { try rows.contact(writingFrom: $0) }
        if case .authenticated = verdict {
            contact = claimed
            named = claimed == nil ? try rows.contact(namedIn: message) : nil
        } else {
            contact = nil
            named = try claimed ?? rows.contact(namedIn: message)
        }
        automatic = AutomaticMail(message, ownAddresses: mailbox.ownAddresses, isOwn: mailbox.isOwn(messageId:))
        let certain = contact?.email
        var thread = try ThreadMatch(of: message, key: mailbox.threads, replyAddress: mailbox.extensibleAddress) {
            try rows.takesPart(certain, inTicket: $0)
        }
        if thread == .new, let ticket = Self.ticket(ofReport: message, by: mailbox.threads) {
            thread = .message(ticket: ticket)
        }
        ticket = try thread.ticket.flatMap { try rows.ticket(afterMergesOf: $0) }
        // A number that no ticket has any more, as after a restore, is new.
        self.thread = ticket == nil ? .new : thread
    }

    /// A bounce has our message inside of it, or our message is the one that came back.
    private static func ticket(ofReport message: IncomingMessage, by key: ThreadKey) -> Int64? {
        if let own = message.messageId.flatMap(key.ticket(ofMessageId:)) { return own }
        guard message.traits.mediaType == "multipart/report" else { return nil }
        let texts =
            [message.text] + message.attachments.map { String(decoding: $0.bytes.prefix(64 << 10), as: UTF8.self) }
        return texts.lazy.compactMap(key.ticket(ofSubject:)).first
    }
}

extension Rows {
    /// The contact whose registered address it is; letters count as they were registered, or all small.
    fileprivate func contact(writingFrom sender: MailAddress) throws -> Contact? {
        guard let address = try? EmailAddress(sender.address).address else { return nil }
        return try contact(email: address) ?? contact(email: address.lowercased())
    }

    /// The contact whose login the text names (clause 4.3): `логин: ivanov`.
    fileprivate func contact(namedIn message: IncomingMessage) throws -> Contact? {
        let words = (message.subject + "\n" + message.newText).split { $0.isWhitespace || ",;:()\"«»".contains($0) }
        for (word, next) in zip(words, words.dropFirst()) where ["логин", "login"].contains(word.lowercased()) {
            if let found = try contact(login: String(next)) { return found }
        }
        return nil
    }

    /// Whether a contact takes part in a ticket, or it is of their client.
    fileprivate func takesPart(_ address: String?, inTicket number: Int64) throws -> Bool {
        guard let address, let ticket = try ticket(number) else { return false }
        if try participants(ofTicket: number).contains(address) { return true }
        guard let contact = try contact(email: address) else { return false }
        return ticket.contactId == contact.id || (ticket.clientId != nil && ticket.clientId == contact.clientId)
    }

    /// The ticket, or the one that it was merged into.
    fileprivate func ticket(afterMergesOf number: Int64) throws -> Ticket? {
        var found = try ticket(number)
        for _ in 0..<100 {
            guard let into = found?.mergedInto else { return found }
            found = try ticket(into)
        }
        return found
    }
}

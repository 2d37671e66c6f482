import Access
import Diagnostics
import Store

extension Rows {
    /// The ready answers that a reply names, in the language of the ticket's sender: a canned one, and a finding's.
    ///
    /// - Throws: ``Refusal``: `ticketUnknown`, `cannedUnknown`, `findingUnknown`.
    func ready(_ reply: ReplyTicket) throws -> String? {
        guard reply.canned != nil || reply.finding != nil else { return nil }
        guard let ticket = try ticket(reply.number) else {
            throw Refusal(.ticketUnknown, ["ticket": String(reply.number)])
        }
        let language = try self.language(ofTicket: ticket)
        var ready: [String] = []
        if let name = reply.canned { ready.append(try cannedReply(named: name).text[language]) }
        if let finding = reply.finding, let text = try words(ofFinding: finding, inTicket: reply.number) {
            ready.append(text[language])
        }
        return ready.isEmpty ? nil : ready.joined(separator: "\n\n")
    }

    /// What a finding of a ticket has to say to the client: its reply, or else its conclusion.
    private func words(ofFinding number: Int64, inTicket ticket: Int64) throws -> Bilingual? {
        guard let stored = try finding(number), stored.ticketId == ticket else {
            throw Refusal(.findingUnknown, ["finding": String(number)])
        }
        return (stored.finding.reply ?? stored.finding.say).map(Bilingual.init)
    }

    /// What an answer says of articles (clause 4.4: an answer may be a link): title and page, or title and text.
    ///
    /// - Throws: ``Refusal/Code/articleUnknown``, also for one that is out of use.
    func cited(_ names: [String]) throws -> [String] {
        try names.map { name in
            let article = try requiredArticle(named: name)
            guard let version = try version(ofArticle: article.id ?? 0) else { throw StoreError.missingRow }
            return "\(version.title)\n\(version.page ?? version.body)"
        }
    }
}

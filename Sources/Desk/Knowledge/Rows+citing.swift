import Access
import Store

extension Rows {
    /// The ready answer that a reply names, in the language of the ticket's sender.
    func canned(_ reply: ReplyTicket) throws -> String? {
        guard let name = reply.canned else { return nil }
        guard let ticket = try ticket(reply.number) else {
            throw Refusal(.ticketUnknown, ["ticket": String(reply.number)])
        }
        return try cannedReply(named: name).text[language(ofTicket: ticket)]
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

import Indexing
import Store
import Tickets

extension Rows {
    /// A page with a line around each hit.
    func page(of criteria: SearchCriteria) throws -> SearchPage {
        let findings = try search(criteria)
        var maker = SnippetMaker(criteria.expression)
        var names: [Int64: String] = [:]
        var hits: [SearchPage.Hit] = []
        for key in findings.keys {
            switch key {
            case .ticket(let number):
                guard let ticket = try ticket(number) else { continue }
                if let owner = ticket.clientId, names[owner] == nil { names[owner] = try client(owner)?.name }
                var hit = SearchPage.Hit(ticket, try snippet(by: &maker, of: ticket))
                hit.client = ticket.clientId.flatMap { names[$0] }
                hits.append(hit)
            case .article(let id):
                guard let article = try article(id), let version = try version(ofArticle: id) else { continue }
                hits.append(SearchPage.Hit(article, version, snippet(by: &maker, of: version)))
            }
        }
        return SearchPage(hits: hits, next: findings.next, isCutShort: findings.isCutShort)
    }
}

extension Rows {
    /// The first text that meets the search; what collections brought is read only where nothing else does.
    fileprivate func snippet(by maker: inout SnippetMaker, of ticket: Ticket) throws -> FoundText {
        let written = try writtenTexts(ofTicket: ticket)
        let found = try maker.first(of: written) ?? maker.first(of: evidenceTexts(ofTicket: ticket))
        return found ?? FoundText(part: .body, snippet: Snippet(beginningOf: ticket.body))
    }

    fileprivate func snippet(by maker: inout SnippetMaker, of version: ArticleVersion) -> FoundText {
        maker.first(of: searchedTexts(of: version))
            ?? FoundText(part: .article, snippet: Snippet(beginningOf: version.body))
    }
}

/// A text that meets a search, or stands for one that is longer than what is looked at.
private struct FoundText {
    let part: SearchedText.Part
    let snippet: Snippet
}

extension SnippetMaker {
    fileprivate mutating func first(of texts: [SearchedText]) -> FoundText? {
        for text in texts {
            if let snippet = snippet(of: text.text) { return FoundText(part: text.part, snippet: snippet) }
        }
        return nil
    }
}

extension SearchPage.Hit {
    fileprivate init(_ ticket: Ticket, _ found: FoundText) {
        self.init(
            kind: .ticket,
            ticket: ticket.id,
            state: ticket.state.name,
            title: ticket.subject,
            createdAt: ticket.createdAt,
            part: found.part,
            snippet: found.snippet
        )
    }

    fileprivate init(
        _ article: Article,
        _ version: ArticleVersion,
        _ found: FoundText
    ) {
        self.init(
            kind: .article,
            article: article.name,
            title: version.title,
            createdAt: version.createdAt,
            part: found.part,
            snippet: found.snippet
        )
    }
}

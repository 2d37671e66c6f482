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
                var hit = SearchPage.Hit(ticket, maker.snippet(of: try searchedTexts(ofTicket: ticket)))
                hit.client = ticket.clientId.flatMap { names[$0] }
                hits.append(hit)
            case .article(let id):
                guard let article = try article(id), let version = try version(ofArticle: id) else { continue }
                hits.append(SearchPage.Hit(article, version, maker.snippet(of: searchedTexts(of: version))))
            }
        }
        return SearchPage(hits: hits, next: findings.next, isCutShort: findings.isCutShort)
    }
}

extension SnippetMaker {
    /// The first text that meets the search; where none does within what is looked at, the beginning of the second.
    mutating func snippet(of texts: [SearchedText]) -> (SearchedText.Part, Snippet) {
        for text in texts {
            if let snippet = snippet(of: text.text) { return (text.part, snippet) }
        }
        let text = texts.dropFirst().first ?? texts.first
        return (text?.part ?? .body, Snippet(beginningOf: text?.text ?? ""))
    }
}

extension SearchPage.Hit {
    fileprivate init(_ ticket: Ticket, _ found: (part: SearchedText.Part, snippet: Snippet)) {
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
        _ found: (part: SearchedText.Part, snippet: Snippet)
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

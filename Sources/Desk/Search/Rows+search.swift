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
            guard case .ticket(let number) = key, let ticket = try ticket(number) else { continue }
            if let owner = ticket.clientId, names[owner] == nil { names[owner] = try client(owner)?.name }
            let (part, snippet) = maker.snippet(of: try searchedTexts(ofTicket: ticket))
            hits.append(
                SearchPage.Hit(
                    kind: .ticket,
                    ticket: number,
                    client: ticket.clientId.flatMap { names[$0] },
                    state: ticket.state.name,
                    title: ticket.subject,
                    createdAt: ticket.createdAt,
                    part: part,
                    snippet: snippet
                )
            )
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

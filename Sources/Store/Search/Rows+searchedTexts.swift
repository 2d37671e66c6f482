import Indexing
import Tickets

extension Rows {
    /// The texts that people wrote and the facts, in the order in which a person would look: the ticket's own, and those of
    /// its duplicates.
    public func writtenTexts(ofTicket ticket: Ticket) throws -> [SearchedText] {
        try ownTexts(of: ticket) + duplicates(of: ticket).flatMap { try writtenTexts(ofTicket: $0) }
    }

    /// What collections brought, likewise. There may be much of it.
    public func evidenceTexts(ofTicket ticket: Ticket) throws -> [SearchedText] {
        let texts: [String] = try list(
            """
            SELECT text FROM collection JOIN evidence ON evidence.collection_id = collection.id
            WHERE collection.ticket_id = ? AND text IS NOT NULL ORDER BY collection.id, evidence.rowid
            """,
            ticket.id ?? 0
        )
        return try texts.map { SearchedText(part: .evidence, text: $0) }
            + duplicates(of: ticket).flatMap { try evidenceTexts(ofTicket: $0) }
    }

    /// What the index should have of a ticket; nil for a duplicate, whose texts lead to the ticket that goes on.
    func searchDocument(of ticket: Ticket) throws -> SearchDocument? {
        guard ticket.mergedInto == nil else { return nil }
        let marks: [Mark] = [ticket.clientId.map { .client($0) }, .state(ticket.state.name.rawValue)].compactMap(\.self)
        let texts = try (writtenTexts(ofTicket: ticket) + evidenceTexts(ofTicket: ticket)).map(\.text)
        return SearchDocument(id: SearchKey.ticket(ticket.id ?? 0).row, IndexedText(of: texts, marks: marks))
    }

    private func ownTexts(of ticket: Ticket) throws -> [SearchedText] {
        let number = ticket.id ?? 0
        let words = [SearchedText(part: .subject, text: ticket.subject), SearchedText(part: .body, text: ticket.body)]
        let messages = try messages(ofTicket: number).map { message in
            SearchedText(part: message.kind == .noted ? .note : .message, text: message.body)
        }
        let tags = try tags(ofTicket: number).map { SearchedText(part: .tag, text: $0) }
        let files = try files(ofTicket: number).map { SearchedText(part: .file, text: $0.name) }
        let facts: [String] = try list("SELECT value FROM fact WHERE ticket_id = ? ORDER BY id", number)
        return words + messages + tags + files + facts.map { SearchedText(part: .fact, text: $0) }
    }

    private func duplicates(of ticket: Ticket) throws -> [Ticket] {
        try all("WHERE merged_into = ? ORDER BY id", ticket.id)
    }
}

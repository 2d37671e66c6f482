extension Rows {
    /// What search would find otherwise than the rows say; `fsck --rebuild-search` mends it.
    public func searchDamages() throws -> [String] {
        var damages: [String] = []
        var last: Int64 = 0
        while case let tickets = try tickets(after: last, limit: 1_024), let end = tickets.last?.id {
            for ticket in tickets {
                let indexed: SearchDocument? = try one("WHERE id = ?", ticket.id)
                if try indexed != searchDocument(of: ticket) {
                    damages.append("search has ticket \(ticket.id ?? 0) otherwise than its rows")
                }
            }
            last = end
        }
        for article in try articles() {
            let indexed: SearchDocument? = try one("WHERE id = ?", -(article.id ?? 0))
            if try indexed != searchDocument(of: article) {
                damages.append("search has article \(article.name) otherwise than its rows")
            }
        }
        let gone: [Int64] = try list(
            "SELECT id FROM search_document WHERE id > 0 AND id NOT IN (SELECT id FROM ticket)"
        )
        return damages + gone.map { "search has ticket \($0), which is not there" }
    }
}

import Access
import Foundation
import GRDB
import Indexing

extension Rows {
    /// The texts that lead to an article.
    public func searchedTexts(of version: ArticleVersion) -> [SearchedText] {
        [SearchedText(part: .title, text: version.title), SearchedText(part: .article, text: version.body)]
            + version.tags.map { SearchedText(part: .tag, text: $0) }
    }

    /// What the index should have of an article; nil for one that is not in use.
    func searchDocument(of article: Article) throws -> SearchDocument? {
        guard let id = article.id, article.retiredAt == nil, let version = try version(ofArticle: id) else {
            return nil
        }
        let texts = searchedTexts(of: version).map(\.text)
        return SearchDocument(
            id: SearchKey.article(id).row,
            IndexedText(of: texts, marks: [.language(version.language.rawValue)])
        )
    }

    /// The articles that share the most telling words with a text, the best first.
    ///
    /// A word tells the more the fewer articles have it. The ranking of FTS5 would count it in every ticket as well.
    ///
    /// - Parameters:
    ///   - terms: from ``KeyTerms``.
    ///   - limit: how many at most.
    public func articles(sharing terms: [String], limit: Int) throws -> [Article] {
        let count: Int = try scalar("SELECT count(*) FROM search_document WHERE id < 0") ?? 0
        guard count > 0 else { return [] }
        var scores: [Int64: (shared: Int, score: Double)] = [:]
        for term in terms {
            let rows: [Int64] = try list(
                "SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid < 0",
                "\"\(term)\""
            )
            let share: Double = Double(rows.count + 1) / Double(count + 2)
            let weight: Double = -Foundation.log(share)
            for row in rows {
                var known = scores[row] ?? (shared: 0, score: 0)
                known.shared += 1
                known.score += weight
                scores[row] = known
            }
        }
        // One word in common is a coincidence, unless it is one of a few.
        let least = terms.count > 3 ? 2 : 1
        let best = scores.filter { $0.value.shared >= least }.map { (row: $0.key, score: $0.value.score) }
            .sorted { (one: (row: Int64, score: Double), other: (row: Int64, score: Double)) -> Bool in
                one.score == other.score ? one.row < other.row : one.score > other.score
            }
        return try best.prefix(limit).compactMap { try article(-$0.row) }
    }
}

extension Transaction {
    /// Brings what search has of an article up to its rows.
    public func index(_ article: Article) throws {
        guard let document = try searchDocument(of: article) else {
            return try run("DELETE FROM search_document WHERE id = ?", -(article.id ?? 0))
        }
        try index(document)
    }
}

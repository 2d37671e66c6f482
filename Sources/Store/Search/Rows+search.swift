import GRDB
import Indexing

extension Rows {
    /// Looks for documents, the newest first.
    ///
    /// FTS5 reads its lists backwards, so that the newest of a common word cost nothing. What is slow is two common words
    /// that hardly ever meet: it steps through both lists to the end. So it is asked for one stretch of rows after the
    /// other, and between two of them there is a look at the clock.
    public func search(_ criteria: SearchCriteria) throws -> SearchFindings {
        let clock = ContinuousClock()
        let start = clock.now
        let statement = SearchStatement(criteria)
        guard let (lower, end) = try stretch(of: criteria) else {
            return SearchFindings(keys: [], next: nil, isCutShort: false)
        }
        var upper = end
        var found: [Int64] = []
        var width: Int64 = 4_096
        while lower < upper, found.count <= criteria.limit {
            guard found.isEmpty && width == 4_096 || clock.now - start < criteria.budget else {
                return SearchFindings(keys: found.map(SearchKey.init), next: SearchKey(row: upper), isCutShort: true)
            }
            let from = max(lower, upper - width)
            found += try statement.rows(from: from, below: upper, limit: criteria.limit + 1 - found.count, in: database)
            upper = from
            width = min(width * 2, 65_536)
        }
        let keys = found.prefix(criteria.limit).map(SearchKey.init)
        return SearchFindings(keys: keys, next: found.count > criteria.limit ? keys.last : nil, isCutShort: false)
    }

    /// The rows from the first to below the last that may be found.
    private func stretch(of criteria: SearchCriteria) throws -> (lower: Int64, upper: Int64)? {
        guard let first: Int64 = try scalar("SELECT min(id) FROM search_document"),
            let last: Int64 = try scalar("SELECT max(id) FROM search_document")
        else { return nil }
        let upper = min(last + 1, criteria.before?.row ?? .max)
        return switch criteria.kind {
        case nil: (first, upper)
        case .ticket: (max(first, 1), upper)
        case .article: (first, min(upper, 0))
        }
    }
}

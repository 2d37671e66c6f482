import GRDB
import Indexing

/// The statement of a search: what the index gives, compared with what was typed where the index is not exact.
struct SearchStatement {
    private let sql: String
    private let match: String
    private let needles: [String]

    init(_ criteria: SearchCriteria) {
        match = criteria.expression.match(narrowedTo: criteria.marks)
        var conditions = ""
        var needles: [String] = []
        for needle in criteria.expression.needles {
            switch needle {
            case .code(let code):
                conditions += " AND instr(search_document.codes, ?) > 0"
                needles.append(code)
            case .terms(let terms):
                let any = terms.map { _ in "instr(search_document.terms, ?) > 0" }.joined(separator: " OR ")
                conditions += " AND (\(any))"
                needles += terms
            }
        }
        self.needles = needles
        // The index has to come first: from the table's side every row would be looked at.
        let join = conditions.isEmpty ? "" : "CROSS JOIN search_document ON search_document.id = search_index.rowid"
        sql = """
            SELECT search_index.rowid FROM search_index \(join)
            WHERE search_index MATCH ? AND search_index.rowid >= ? AND search_index.rowid < ?\(conditions)
            ORDER BY search_index.rowid DESC LIMIT ?
            """
    }

    /// The rows of one stretch, falling.
    func rows(from lower: Int64, below upper: Int64, limit: Int, in database: Database) throws -> [Int64] {
        var arguments: StatementArguments = [match, lower, upper]
        arguments += StatementArguments(needles)
        arguments += [limit]
        return try Int64.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
    }
}

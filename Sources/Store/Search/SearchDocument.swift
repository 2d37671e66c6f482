import Indexing

/// What the index has of a ticket or an article.
struct SearchDocument: StoredRecord, Hashable {
    /// The ticket's number, or the article's below zero.
    let id: Int64
    /// What is looked up.
    let terms: String
    /// What candidates are compared with.
    let codes: String

    init(id: Int64, _ text: IndexedText) {
        self.id = id
        terms = text.terms
        codes = text.codes
    }

    static let table = Table("search_document", columns: "id, terms, codes")

    init(from row: inout ColumnReader) throws {
        id = try row.value()
        terms = try row.value()
        codes = try row.value()
    }

    func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(terms)
        row.value(codes)
    }
}

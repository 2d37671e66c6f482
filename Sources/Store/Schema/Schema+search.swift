extension Schema {
    /// What search reads: a projection of texts that stand elsewhere, which can be made again at any time.
    ///
    /// Tickets stand under their numbers, articles under theirs below zero: the newest first is the order of rowids, which is
    /// the order in which FTS5 can read its lists backwards without sorting. The tokens are made by `Indexing`; here they are
    /// only parted at spaces. Beginnings of words are kept in two lengths, so that one that is common costs no more than a word.
    static let search = """
        CREATE INDEX ticket_merged ON ticket(merged_into) WHERE merged_into IS NOT NULL;
        CREATE TABLE search_document(
            id INTEGER PRIMARY KEY, terms TEXT NOT NULL, codes TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE search_index USING fts5(
            terms, content='search_document', content_rowid='id', columnsize=0, prefix='3 5',
            tokenize="ascii tokenchars '_'"
        );
        """

    /// Keep the index what its table is. Taken away while the index is made again, which needs no row told one by one.
    static let searchTriggers = """
        CREATE TRIGGER search_document_added AFTER INSERT ON search_document BEGIN
            INSERT INTO search_index(rowid, terms) VALUES(NEW.id, NEW.terms);
        END;
        CREATE TRIGGER search_document_removed AFTER DELETE ON search_document BEGIN
            INSERT INTO search_index(search_index, rowid, terms) VALUES('delete', OLD.id, OLD.terms);
        END;
        CREATE TRIGGER search_document_changed AFTER UPDATE ON search_document WHEN NEW.terms <> OLD.terms BEGIN
            INSERT INTO search_index(search_index, rowid, terms) VALUES('delete', OLD.id, OLD.terms);
            INSERT INTO search_index(rowid, terms) VALUES(NEW.id, NEW.terms);
        END;
        """
}

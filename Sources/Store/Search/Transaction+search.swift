import GRDB
import Indexing

extension Transaction {
    /// Brings what search has of a ticket up to its rows; an erased or merged one leaves the index with its texts.
    ///
    /// A ticket whose event this transaction records is brought up by itself; this is for changes without one.
    public func index(ticket number: Int64) throws {
        let ticket = try ticket(number)
        guard let ticket, let document = try searchDocument(of: ticket) else {
            try run("DELETE FROM search_document WHERE id = ?", SearchKey.ticket(number).row)
            // What was noted on a duplicate leads to the ticket that goes on.
            if let into = ticket?.mergedInto { try index(ticket: into) }
            return
        }
        try index(document)
    }

    /// Called at the end of a write, in its savepoint: found is what is committed, no more and no less.
    func indexChangedTickets() throws {
        for ticket in leaves.changedTickets.sorted() { try index(ticket: ticket) }
    }

    func index(_ document: SearchDocument) throws {
        try run(
            """
            INSERT INTO search_document(id, terms, codes) VALUES(?, ?, ?) ON CONFLICT(id) DO UPDATE
            SET terms = excluded.terms, codes = excluded.codes WHERE terms <> excluded.terms OR codes <> excluded.codes
            """,
            document.id,
            document.terms,
            document.codes
        )
    }
}

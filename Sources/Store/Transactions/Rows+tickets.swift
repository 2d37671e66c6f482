extension Rows {
    /// The ticket of that number.
    public func ticket(_ id: Int64) throws -> Ticket? {
        try one("WHERE id = ?", id)
    }

    /// All tickets, newest first.
    public func tickets() throws -> [Ticket] {
        try all("ORDER BY id DESC")
    }

    /// The facts of a ticket, in the order they came.
    public func facts(ofTicket ticket: Int64) throws -> [StoredFact] {
        try all("WHERE ticket_id = ? ORDER BY id", ticket)
    }

    /// The collections of a ticket, oldest first.
    public func collections(ofTicket ticket: Int64) throws -> [Collection] {
        try all("WHERE ticket_id = ? ORDER BY id", ticket)
    }

    /// The collections of a request, oldest first.
    public func collections(ofRequest request: Int64) throws -> [Collection] {
        try all("WHERE request_id = ? ORDER BY id", request)
    }

    /// What each probe of a collection brought.
    public func evidence(ofCollection collection: Int64) throws -> [Evidence] {
        try all("WHERE collection_id = ? ORDER BY rowid", collection)
    }

    /// How many texts of a collection were kept.
    public func keptTexts(ofCollection collection: Int64) throws -> Int {
        try scalar("SELECT count(text) FROM evidence WHERE collection_id = ?", collection) ?? 0
    }

    /// The events of a ticket and its requests, in order.
    public func events(ofTicket ticket: Int64) throws -> [Event] {
        try all("WHERE ticket_id = ? ORDER BY id", ticket)
    }
}

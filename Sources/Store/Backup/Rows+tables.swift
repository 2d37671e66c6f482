import GRDB

// Reads for the check of the tables against the ledger: whole tables, in parts where they may be long.
extension Rows {
    /// The events of some kinds, in order.
    public func forEachEvent(ofKinds kinds: [EventKind], _ body: (Event) throws -> Void) throws {
        let marks = kinds.map { _ in "?" }.joined(separator: ", ")
        let found = try Row.fetchCursor(
            database,
            sql: Event.table.select + "WHERE kind IN (\(marks)) ORDER BY id",
            arguments: StatementArguments(kinds.map(\.rawValue))
        )
        while let row = try found.next() {
            var columns = ColumnReader(row)
            try body(Event(from: &columns))
        }
    }

    /// Access requests with higher numbers, in order.
    public func requests(after number: Int64, limit: Int) throws -> [AccessRequest] {
        try all("WHERE id > ? ORDER BY id LIMIT ?", number, limit)
    }

    /// Tickets with higher numbers, in order.
    public func tickets(after number: Int64, limit: Int) throws -> [Ticket] {
        try all("WHERE id > ? ORDER BY id LIMIT ?", number, limit)
    }

    /// Files of tickets with higher numbers, in order.
    public func files(after number: Int64, limit: Int) throws -> [TicketFile] {
        try all("WHERE id > ? ORDER BY id LIMIT ?", number, limit)
    }

    /// All keys of all contacts.
    public func contactKeys() throws -> [ContactKey] {
        try all("ORDER BY id")
    }

    /// The event of a ticket's opening.
    public func opening(ofTicket ticket: Int64) throws -> Event? {
        try one("WHERE ticket_id = ? AND kind = ? ORDER BY id", ticket, EventKind.ticketOpened.rawValue)
    }

    /// What a client said of versions and editions in a ticket.
    public func claims(ofTicket ticket: Int64) throws -> [StoredFact] {
        try all("WHERE ticket_id = ? AND collection_id IS NULL ORDER BY id", ticket)
    }

    /// What a collection brought, as it was attached.
    public func attachment(_ collection: Collection) throws -> Attachment {
        guard let number = collection.id else { throw StoreError.missingRow }
        return Attachment(
            collection: collection,
            evidence: try evidence(ofCollection: number),
            facts: try all("WHERE ticket_id = ? AND collection_id = ? ORDER BY id", collection.ticketId, number)
        )
    }

    /// Whether the plan of a request is there.
    public func hasPlan(ofRequest request: Int64) throws -> Bool {
        try scalar("SELECT 1 FROM plan WHERE request_id = ?", request) == 1
    }

    /// The requests that events tell of and that are not there.
    public func missingRequests() throws -> [Int64] {
        try list(
            """
            SELECT DISTINCT request_id FROM event
            WHERE request_id IS NOT NULL AND request_id NOT IN (SELECT id FROM access_request)
            """
        )
    }

    /// The tickets that events tell of and that are not there.
    public func missingTickets() throws -> [Int64] {
        try list(
            """
            SELECT DISTINCT ticket_id FROM event
            WHERE ticket_id IS NOT NULL AND ticket_id NOT IN (SELECT id FROM ticket)
            """
        )
    }

    /// The highest serial of a pass that the broker made itself, and the last one that was taken for one.
    public func serials() throws -> (highest: Int64, taken: Int64) {
        let epoch = try Int64(setting("serial epoch") ?? "") ?? 1
        let counter = try Int64(setting("serial counter") ?? "") ?? 0
        let highest: Int64? = try scalar(
            """
            SELECT max(serial) FROM pass
            WHERE (SELECT held_authority FROM machine WHERE id =
                (SELECT machine_id FROM access_request WHERE id = pass.request_id)) IS NULL
            """
        )
        return (highest ?? 0, epoch << 32 | counter)
    }
}

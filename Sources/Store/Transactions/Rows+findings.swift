extension Rows {
    /// The finding of that number.
    public func finding(_ id: Int64) throws -> StoredFinding? {
        try one("WHERE id = ?", id)
    }

    /// The findings of a ticket, in the order they came.
    public func findings(ofTicket ticket: Int64) throws -> [StoredFinding] {
        try all("WHERE ticket_id = ? ORDER BY id", ticket)
    }

    /// The findings of a collection, in the order they came.
    public func findings(ofCollection collection: Int64) throws -> [StoredFinding] {
        try all("WHERE collection_id = ? ORDER BY id", collection)
    }

    /// The collection of that number.
    public func collection(_ id: Int64) throws -> Collection? {
        try one("WHERE id = ?", id)
    }

    /// The machine that a collection ran on.
    public func machine(ofCollection collection: Int64) throws -> Int64? {
        try scalar(
            "SELECT machine_id FROM access_request WHERE id = (SELECT request_id FROM collection WHERE id = ?)",
            collection
        )
    }

    /// The collections of a machine, oldest first.
    public func collections(ofMachine machine: Int64) throws -> [Collection] {
        try all("WHERE request_id IN (SELECT id FROM access_request WHERE machine_id = ?) ORDER BY id", machine)
    }

    /// The facts of a collection, in the order they came.
    public func facts(ofCollection collection: Int64) throws -> [StoredFact] {
        try all(
            """
            WHERE collection_id = ?1 AND ticket_id = (SELECT ticket_id FROM collection WHERE id = ?1) ORDER BY id
            """,
            collection
        )
    }
}

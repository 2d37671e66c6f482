import GRDB

extension Rows {
    /// The ticket of that number.
    public func ticket(_ id: Int64) throws -> Ticket? {
        try Ticket.filter(Column("id") == id).fetchOne(database)
    }

    /// All tickets, newest first.
    public func tickets() throws -> [Ticket] {
        try Ticket.order(Column("id").desc).fetchAll(database)
    }

    /// The facts of a ticket, in the order they came.
    public func facts(ofTicket ticket: Int64) throws -> [StoredFact] {
        try StoredFact.filter(Column("ticket_id") == ticket).order(Column("id")).fetchAll(database)
    }

    /// The collections of a ticket, oldest first.
    public func collections(ofTicket ticket: Int64) throws -> [Collection] {
        try Collection.filter(Column("ticket_id") == ticket).order(Column("id")).fetchAll(database)
    }

    /// The collections of a request, oldest first.
    public func collections(ofRequest request: Int64) throws -> [Collection] {
        try Collection.filter(Column("request_id") == request).order(Column("id")).fetchAll(database)
    }

    /// What each probe of a collection brought.
    public func evidence(ofCollection collection: Int64) throws -> [Evidence] {
        try Evidence.filter(Column("collection_id") == collection).order(Column("rowid")).fetchAll(database)
    }

    /// The events of a ticket and its requests, in order.
    public func events(ofTicket ticket: Int64) throws -> [Event] {
        try Event.filter(Column("ticket_id") == ticket).order(Column("id")).fetchAll(database)
    }
}

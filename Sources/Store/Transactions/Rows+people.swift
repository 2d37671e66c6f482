import GRDB

extension Rows {
    /// A named value of the instance.
    public func setting(_ name: String) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }

    /// The names of all tariffs, in order.
    public func tariffs() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT name FROM tariff ORDER BY maximum_reaction_minutes IS NULL, 1")
    }

    /// The agent of that name.
    public func agent(named name: String) throws -> Agent? {
        try Agent.filter(Column("name") == name).fetchOne(database)
    }

    /// All agents, by name.
    public func agents() throws -> [Agent] {
        try Agent.order(Column("name")).fetchAll(database)
    }

    /// The client of that name.
    public func client(named name: String) throws -> Client? {
        try Client.filter(Column("name") == name).fetchOne(database)
    }

    /// The client of that number.
    public func client(_ id: Int64) throws -> Client? {
        try Client.filter(Column("id") == id).fetchOne(database)
    }

    /// All clients, by name.
    public func clients() throws -> [Client] {
        try Client.order(Column("name")).fetchAll(database)
    }

    /// The contact of that number.
    public func contact(_ id: Int64) throws -> Contact? {
        try Contact.filter(Column("id") == id).fetchOne(database)
    }

    /// The contact with that address.
    public func contact(email: String) throws -> Contact? {
        try Contact.filter(Column("email") == email).fetchOne(database)
    }

    /// The contacts of a client, or all of them.
    public func contacts(of client: Int64? = nil) throws -> [Contact] {
        let all = Contact.order(Column("id"))
        return try (client.map { all.filter(Column("client_id") == $0) } ?? all).fetchAll(database)
    }

    /// The machine of that name.
    public func machine(named name: String) throws -> Machine? {
        try Machine.filter(Column("name") == name).fetchOne(database)
    }

    /// The machine of that number.
    public func machine(_ id: Int64) throws -> Machine? {
        try Machine.filter(Column("id") == id).fetchOne(database)
    }

    /// All machines, by name.
    public func machines() throws -> [Machine] {
        try Machine.order(Column("name")).fetchAll(database)
    }
}

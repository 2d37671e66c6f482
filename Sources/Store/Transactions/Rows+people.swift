import GRDB

extension Rows {
    /// A named value of the instance.
    public func setting(_ name: String) throws -> String? {
        try scalar("SELECT value FROM setting WHERE name = ?", name)
    }

    /// The agent of that name.
    public func agent(named name: String) throws -> Agent? {
        try one("WHERE name = ?", name)
    }

    /// All agents, by name.
    public func agents() throws -> [Agent] {
        try all("ORDER BY name")
    }

    /// The client of that name.
    public func client(named name: String) throws -> Client? {
        try one("WHERE name = ?", name)
    }

    /// The client of that number.
    public func client(_ id: Int64) throws -> Client? {
        try one("WHERE id = ?", id)
    }

    /// All clients, by name.
    public func clients() throws -> [Client] {
        try all("ORDER BY name")
    }

    /// The contact of that number.
    public func contact(_ id: Int64) throws -> Contact? {
        try one("WHERE id = ?", id)
    }

    /// The contact with that address.
    public func contact(email: String) throws -> Contact? {
        try one("WHERE email = ?", email)
    }

    /// The contacts of a client, or all of them.
    public func contacts(of client: Int64? = nil) throws -> [Contact] {
        guard let client else { return try all("ORDER BY id") }
        return try all("WHERE client_id = ? ORDER BY id", client)
    }

    /// The keys with which a contact signs, oldest first.
    public func keys(ofContact contact: Int64) throws -> [ContactKey] {
        try all("WHERE contact_id = ? ORDER BY id", contact)
    }

    /// The key with that fingerprint that was not taken back, whoever's it is.
    public func contactKey(fingerprint: String) throws -> ContactKey? {
        try one("WHERE fingerprint = ? AND removed_at IS NULL", fingerprint)
    }

    /// The machine of that name.
    public func machine(named name: String) throws -> Machine? {
        try one("WHERE name = ?", name)
    }

    /// The machine of that number.
    public func machine(_ id: Int64) throws -> Machine? {
        try one("WHERE id = ?", id)
    }

    /// All machines, by name.
    public func machines() throws -> [Machine] {
        try all("ORDER BY name")
    }
}

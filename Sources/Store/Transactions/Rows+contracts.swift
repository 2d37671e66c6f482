extension Rows {
    /// The clients for whom a partner's contacts may file tickets, by name.
    public func clients(ofPartner partner: Int64) throws -> [Client] {
        try all("WHERE id IN (SELECT client_id FROM partner_client WHERE partner_id = ?) ORDER BY name", partner)
    }

    /// The partners whose contacts may file tickets for a client, by name.
    public func partners(ofClient client: Int64) throws -> [Client] {
        try all("WHERE id IN (SELECT partner_id FROM partner_client WHERE client_id = ?) ORDER BY name", client)
    }

    /// What a partner may do for a client, if anything.
    public func partnership(of partner: Int64, for client: Int64) throws -> PartnerClient? {
        try one("WHERE partner_id = ? AND client_id = ?", partner, client)
    }

    /// Every partnership.
    public func partnerships() throws -> [PartnerClient] {
        try all("ORDER BY id")
    }

    /// Whether a contact may file tickets for a client: for their own organisation, and for those that are named to
    /// their partner (clause 1.1). It says nothing of approving access, which only the client's own contacts do.
    public func mayFile(_ contact: Contact, for client: Client) throws -> Bool {
        guard let client = client.id else { return false }
        return try contact.clientId == client || partnership(of: contact.clientId, for: client) != nil
    }
}

extension Transaction {
    /// Takes back what a partner may do for a client.
    public func remove(_ partnership: PartnerClient) throws {
        try run("DELETE FROM partner_client WHERE id = ?", partnership.id)
    }
}

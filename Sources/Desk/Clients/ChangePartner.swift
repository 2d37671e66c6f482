public import Access
public import Store

/// Lets a partner's contacts file tickets for a client, or takes that back (clause 1.1). They never approve access.
public struct ChangePartner: UseCase {
    public static var permission: Permission { .work }

    /// The partner's name.
    public var name: String
    /// The client.
    public var client: String
    /// Whether they may.
    public var mayFile: Bool

    /// A change of what a partner may do for a client.
    public init(name: String, client: String, mayFile: Bool) {
        self.name = name
        self.client = client
        self.mayFile = mayFile
    }

    /// - Throws: ``Refusal``: `clientUnknown`, `invalidInput` for a client that would be its own partner.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ClientView {
        try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            let partner = try transaction.requiredClient(name)
            let client = try transaction.requiredClient(client)
            try transaction.setPartner(partner, for: client, mayFile: mayFile)
            return try transaction.view(of: transaction.requiredClient(name), at: transaction.now)
        }
    }
}

extension Transaction {
    /// Writes down whether a partner's contacts may file for a client, and tells of it where it is new.
    ///
    /// - Returns: whether anything changed.
    /// - Throws: ``Refusal``: `invalidInput` for a client that would be its own partner.
    @discardableResult
    public func setPartner(_ partner: Client, for client: Client, mayFile: Bool) throws -> Bool {
        guard let partnerId = partner.id, let clientId = client.id else { throw StoreError.missingRow }
        guard partnerId != clientId else { throw Refusal(.invalidInput, .partnerOfItself, ["field": "client"]) }
        let known = try partnership(of: partnerId, for: clientId)
        guard mayFile != (known != nil) else { return false }
        let names = ["partner_name": partner.name, "client": client.name]
        if let known {
            try remove(known)
            try record(.clientPartnerRemoved, known.told.merging(names) { $1 })
        } else {
            let row = try insert(PartnerClient(partnerId: partnerId, clientId: clientId, createdAt: now))
            try record(.clientPartnerAdded, row.told.merging(names) { $1 })
        }
        var changed = partner
        changed.isPartner = try !clients(ofPartner: partnerId).isEmpty
        if changed != partner {
            try update(changed)
            try record(.clientChanged, changed.told)
        }
        return true
    }
}

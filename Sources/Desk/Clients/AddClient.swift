public import Access
public import Store

/// Registers an organisation with its support plan and its contract.
public struct AddClient: UseCase {
    public static var permission: Permission { .work }

    /// The name, unique.
    public var name: String
    /// The support plan.
    public var tariff: String
    /// The contract's first day; today where it is nil.
    public var contractFrom: String?
    /// The contract's last day; nil where no end was agreed.
    public var contractThrough: String?

    /// A client to register.
    public init(name: String, tariff: String, contractFrom: String? = nil, contractThrough: String? = nil) {
        self.name = name
        self.tariff = tariff
        self.contractFrom = contractFrom
        self.contractThrough = contractThrough
    }

    /// - Throws: ``Refusal``: `invalidText`, `tariffUnknown` with the known ones, `alreadyExists`, `invalidDate`,
    ///   `contractRefused`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ClientView {
        let name = try QuotedText(name, field: "name").text
        let days = try ContractDays(from: contractFrom, through: contractThrough)
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            let client = try transaction.addClient(named: name, tariff: tariff, days)
            return try transaction.view(of: client, at: transaction.now)
        }
    }
}

extension Transaction {
    /// Registers a client, and tells of it.
    ///
    /// - Throws: ``Refusal``: `tariffUnknown`, `alreadyExists`, `contractRefused`.
    public func addClient(named name: String, tariff: String, _ days: ContractDays) throws -> Client {
        try require(tariff: tariff)
        guard try client(named: name) == nil else {
            throw Refusal(.alreadyExists, ["what": "client", "name": name])
        }
        var client = Client(name: name, tariff: tariff, createdAt: now)
        try days.apply(to: &client)
        client = try insert(client)
        try record(.clientAdded, client.told)
        return client
    }
}

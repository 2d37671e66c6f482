public import Access
public import Store

/// Registers an organisation with its support plan.
public struct AddClient: UseCase {
    public static var permission: Permission { .work }

    /// The name, unique.
    public var name: String
    /// The support plan.
    public var tariff: String

    /// A client to register.
    public init(name: String, tariff: String) {
        self.name = name
        self.tariff = tariff
    }

    /// - Throws: ``Refusal``: `invalidText`, `tariffUnknown` with the known ones, `alreadyExists`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Client {
        let name = try QuotedText(name, field: "name").text
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            try transaction.require(tariff: tariff)
            guard try transaction.client(named: name) == nil else {
                throw Refusal(.alreadyExists, ["what": "client", "name": name])
            }
            let client = try transaction.insert(Client(name: name, tariff: tariff, createdAt: transaction.now))
            try transaction.record(.clientAdded, client.told)
            return client
        }
    }
}

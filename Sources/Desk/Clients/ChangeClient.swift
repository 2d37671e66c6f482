public import Access
public import Store

/// Gives a client another support plan.
public struct ChangeClient: UseCase {
    public static var permission: Permission { .work }

    /// The client's name, which never changes.
    public var name: String
    /// The support plan from now on.
    public var tariff: String

    /// A change.
    public init(name: String, tariff: String) {
        self.name = name
        self.tariff = tariff
    }

    /// - Throws: ``Refusal``: `clientUnknown`, `tariffUnknown` with the known ones.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Client {
        try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            try transaction.require(tariff: tariff)
            guard var client = try transaction.client(named: name) else {
                throw Refusal(.clientUnknown, ["client": name])
            }
            guard client.tariff != tariff else { return client }
            client.tariff = tariff
            try transaction.update(client)
            try transaction.record(.clientChanged, client.told)
            return client
        }
    }
}

extension Transaction {
    /// - Throws: ``Refusal/Code/tariffUnknown`` with the known ones.
    func require(tariff: String) throws {
        let tariffs = try tariffs()
        guard tariffs.contains(tariff) else {
            throw Refusal(.tariffUnknown, ["tariff": tariff, "known": tariffs.joined(separator: ", ")])
        }
    }
}

public import Access
public import Store

/// Lists the machines of all clients.
public struct ListMachines: UseCase {
    public static var permission: Permission { .read }

    /// A list of all machines.
    public init() {}

    public func perform(by principal: Principal, in broker: Broker) async throws -> [Machine] {
        try await broker.store.read { try $0.machines() }
    }
}

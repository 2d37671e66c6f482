public import Access
public import Store

/// Lists the clients.
public struct ListClients: UseCase {
    public static var permission: Permission { .read }

    /// A list of all clients.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [Client] {
        try await desk.store.read { try $0.clients() }
    }
}

public import Access
import Store

/// Lists the clients, with how their contracts stand today.
public struct ListClients: UseCase {
    public static var permission: Permission { .read }

    /// A list of all clients.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [ClientView] {
        let now = desk.now()
        return try await desk.store.read { rows in try rows.clients().map { try rows.view(of: $0, at: now) } }
    }
}

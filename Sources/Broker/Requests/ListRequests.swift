public import Access
public import Desk
import Store

/// Lists the access requests, newest first.
public struct ListRequests: UseCase {
    public static var permission: Permission { .read }

    /// A list of all requests.
    public init() {}

    public func perform(by principal: Principal, in broker: Broker) async throws -> [RequestView] {
        try await broker.store.read { rows in try rows.requests().map { try rows.view(of: $0) } }
    }
}

public import Access
public import Store

/// Lists the agents.
public struct ListAgents: UseCase {
    public static var permission: Permission { .read }

    /// A list of all agents.
    public init() {}

    public func perform(by principal: Principal, in broker: Broker) async throws -> [Agent] {
        try await broker.store.read { try $0.agents() }
    }
}

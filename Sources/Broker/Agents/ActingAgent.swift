public import Access
import Store

extension Broker {
    /// The agent that the data folder's owner acts as.
    ///
    /// The record keeps the real actor beside the name: `ivan+local:uid1000`.
    ///
    /// - Throws: ``Refusal``: `agentUnknown`, `agentLocked`.
    public func agent(named name: String, actingAs actor: String) async throws -> Principal {
        guard let agent = try await store.read({ try $0.agent(named: name) }) else {
            throw Refusal(.agentUnknown, ["agent": name])
        }
        guard agent.lockedAt == nil else { throw Refusal(.agentLocked, ["agent": name]) }
        return .agent(name: name, role: agent.role, actor: "\(name)+\(actor)")
    }
}

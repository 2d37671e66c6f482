public import Access
public import Store

/// Locks an agent, or lets them work again. A lock ends what the agent has running.
public struct LockAgent: UseCase {
    public static var permission: Permission { .supervise }

    /// The agent.
    public var name: String
    /// Whether to lock or to unlock.
    public var isLocked: Bool

    /// A lock or its end.
    public init(name: String, isLocked: Bool) {
        self.name = name
        self.isLocked = isLocked
    }

    /// - Throws: ``Refusal/Code/agentUnknown``.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Agent {
        let affected = try await broker.store.read { rows in
            try rows.openRequests().filter { $0.agent == name }.compactMap(\.id)
        }
        let (agent, cut) = try await broker.cutting(isLocked ? affected : []) {
            try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
                guard var agent = try transaction.agent(named: name) else {
                    throw Refusal(.agentUnknown, ["agent": name])
                }
                agent.lockedAt = isLocked ? agent.lockedAt ?? transaction.now : nil
                try transaction.update(agent)
                try transaction.record(isLocked ? .agentLocked : .agentUnlocked, agent.told)
                guard isLocked else { return (agent, [Aftermath]()) }
                let affected = try transaction.openRequests().filter { $0.agent == name }
                return (agent, try affected.map { try broker.apply(.lock, to: $0, in: transaction) })
            }
        }
        await broker.carryOut(cut)
        return agent
    }
}

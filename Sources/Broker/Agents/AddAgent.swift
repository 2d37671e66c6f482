public import Access
import OpenSSHFormats
public import Store

/// Adds an employee of the support desk: an agent is an SSH public key.
public struct AddAgent: UseCase {
    public static var permission: Permission { .supervise }

    /// The short name.
    public var name: String
    /// The SSH public key, as one line.
    public var key: String
    /// What the agent may do.
    public var role: Role

    /// An agent to add.
    public init(name: String, key: String, role: Role) {
        self.name = name
        self.key = key
        self.role = role
    }

    /// - Throws: ``Refusal``: `invalidName`, `invalidKey`, `alreadyExists`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Agent {
        let name = try AgentName(name).name
        let key = try SSHPublicKey(typed: key, field: "key")
        return try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            for agent in try transaction.agents() {
                guard agent.name != name else { throw Refusal(.alreadyExists, ["what": "agent", "name": name]) }
                guard agent.fingerprint != key.fingerprint else {
                    throw Refusal(.alreadyExists, ["what": "key of agent", "name": agent.name])
                }
            }
            let agent = try transaction.insert(
                Agent(
                    name: name,
                    key: key.line,
                    fingerprint: key.fingerprint,
                    role: role,
                    createdAt: transaction.now
                )
            )
            try transaction.record(.agentAdded, agent.told)
            return agent
        }
    }
}

extension SSHPublicKey {
    /// A key that somebody typed or pasted.
    ///
    /// - Throws: ``Refusal/Code/invalidKey`` with the field and what is wrong.
    init(typed line: String, field: String) throws(Refusal) {
        do {
            try self.init(line: line)
        } catch {
            throw Refusal(.invalidKey, error, ["field": field])
        }
    }
}

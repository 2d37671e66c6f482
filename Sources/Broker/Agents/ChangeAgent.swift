public import Access
import Desk
public import Store

/// Changes where an agent gets mail, and what about.
public struct ChangeAgent: UseCase {
    public static var permission: Permission { .work }

    /// The agent.
    public var name: String
    /// The address; nil leaves it, an empty one takes it away.
    public var email: String?
    /// What about: ``AgentTopic``; nil leaves it.
    public var notify: [String]?

    /// A change.
    public init(name: String, email: String? = nil, notify: [String]? = nil) {
        self.name = name
        self.email = email
        self.notify = notify
    }

    /// - Throws: ``Refusal``: `agentUnknown`, `notPermitted` for another agent than oneself, `invalidEmail`, `invalidInput`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Agent {
        let email = try email.map { $0.isEmpty ? "" : try EmailAddress($0).address }
        let topics = try notify.map { try Self.checked($0) }
        guard Permission.supervise.isHeld(by: principal) || principal.agentName == name else {
            throw Refusal(.notPermitted, ["permission": Permission.supervise.rawValue, "actor": principal.actor])
        }
        return try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard var agent = try transaction.agent(named: name) else { throw Refusal(.agentUnknown, ["agent": name]) }
            if let email { agent.email = email.isEmpty ? nil : email }
            if let topics { agent.notify = topics }
            try transaction.update(agent)
            try transaction.record(.agentChanged, agent.told)
            return agent
        }
    }

    private static func checked(_ topics: [String]) throws(Refusal) -> [String] {
        let known = AgentTopic.allCases.map(\.rawValue)
        guard topics.allSatisfy(known.contains) else {
            throw Refusal(.invalidInput, .unknownName, ["field": "notify", "known": known.joined(separator: ", ")])
        }
        return known.filter(topics.contains)
    }
}

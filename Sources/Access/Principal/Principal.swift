/// Who stands behind a call of a use case.
///
/// A face finds out who is calling; only ``Permission`` decides what follows from it.
public enum Principal: Hashable, Sendable {
    /// An agent, known by name; `actor` is the real person behind the name where the two differ.
    case agent(name: String, role: Role, actor: String)
    /// The owner of the data folder, before or beside any agent: sets up the instance.
    case owner(actor: String)
    /// Somebody who holds a read handle: sees one request, decides only with a decision code.
    case reader
    /// A contact after the decision, known by the follow handle.
    case follower
    /// The mail server, which hands over messages and has no other right.
    case mail(actor: String)
    /// The product itself, carrying out what was decided earlier.
    case system

    /// The name that events carry: `ivan+local:uid1000` for a data folder's owner who acts as `ivan`.
    public var actor: String {
        switch self {
        case .agent(_, _, let actor), .owner(let actor), .mail(let actor): actor
        case .reader: "reader"
        case .follower: "follower"
        case .system: "system"
        }
    }

    /// The agent's name, where an agent is calling.
    public var agentName: String? {
        if case .agent(let name, _, _) = self { name } else { nil }
    }
}

/// What a use case needs from its caller.
///
/// Every use case names one, and is refused before it reads anything when the caller lacks it.
public enum Permission: String, Codable, Sendable, CaseIterable {
    /// Look at tickets, requests, machines and the state of the instance.
    case read
    /// Work on tickets: clients, contacts, machines, tickets, access requests.
    case work
    /// Add and lock agents, lock machines.
    case supervise
    /// See one request, and decide it with a code.
    case consent
    /// Watch, stop and attach after the decision.
    case follow

    /// Whether `principal` holds this permission.
    public func isHeld(by principal: Principal) -> Bool {
        switch principal {
        case .agent(_, let role, _): isHeld(by: role)
        case .owner: self == .read || self == .work || self == .supervise
        case .reader: self == .consent
        case .follower: self == .follow
        case .system: self != .consent
        }
    }

    private func isHeld(by role: Role) -> Bool {
        switch (self, role) {
        case (.read, _): true
        case (.work, .agent), (.work, .supervisor), (.supervise, .supervisor): true
        case (.work, .auditor), (.supervise, _), (.consent, _), (.follow, _): false
        }
    }
}

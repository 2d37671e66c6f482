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
    /// Hand over a message that came by mail.
    case deliver
    /// Fetch what everybody may have: checkpoints and hash tiles of the ledger.
    case witness
    /// Read the entries of the ledger as they were hashed.
    case audit

    /// Whether `principal` holds this permission.
    public func isHeld(by principal: Principal) -> Bool {
        switch principal {
        case .agent(_, let role, _): isHeld(by: role)
        case .owner: [.read, .work, .supervise, .deliver, .witness, .audit].contains(self)
        case .reader: self == .consent || self == .witness
        case .follower: self == .follow || self == .witness
        case .mail: self == .deliver
        case .system: self != .consent
        }
    }

    private func isHeld(by role: Role) -> Bool {
        switch (self, role) {
        case (.read, _), (.witness, _): true
        case (.audit, .auditor), (.audit, .supervisor): true
        case (.work, .agent), (.work, .supervisor), (.supervise, .supervisor): true
        case (.work, .auditor), (.supervise, _), (.consent, _), (.follow, _), (.audit, .agent), (.deliver, _): false
        }
    }
}

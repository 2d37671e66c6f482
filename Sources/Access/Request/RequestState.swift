/// Where an access request stands (DESIGN §3).
public enum RequestState: String, Codable, Sendable, CaseIterable {
    /// Waits for a contact.
    case requested
    /// A contact said yes; no session is open.
    case approved
    /// A session is open, or the result of a run by hand is awaited.
    case active
    /// A contact said no.
    case declined
    /// The agent took the request back.
    case withdrawn
    /// Nobody answered in time.
    case lapsed
    /// The approved time is over.
    case expired
    /// A contact stopped it, or a supervisor locked the machine or the agent.
    case revoked
    /// It could not be carried out; the reason stands beside it.
    case failed
    /// It did what was approved.
    case completed

    /// Whether nothing can follow.
    public var isFinal: Bool {
        switch self {
        case .requested, .approved, .active: false
        case .declined, .withdrawn, .lapsed, .expired, .revoked, .failed, .completed: true
        }
    }
}

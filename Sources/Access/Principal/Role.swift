/// What an agent may do in general.
public enum Role: String, Codable, Sendable, CaseIterable {
    /// Opens tickets, registers clients and machines, asks for access.
    case agent
    /// Also locks machines and agents, and adds agents.
    case supervisor
    /// Reads everything, changes nothing.
    case auditor
}

/// What agents get mail about.
public enum AgentTopic: String, Codable, Sendable, CaseIterable {
    /// A ticket was opened by mail.
    case new
    /// A deadline comes near, or has passed.
    case due
}

/// How words of a client reached support.
public enum Channel: String, Codable, Sendable, CaseIterable {
    /// By e-mail.
    case mail
    /// By telephone, entered by an agent.
    case phone
    /// By Telegram, entered by an agent.
    case telegram
    /// Over the client's own pages.
    case portal
    /// By an agent who noticed something.
    case agent
}

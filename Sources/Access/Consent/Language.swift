/// A language that the product speaks to people in.
public enum Language: String, Codable, Sendable, CaseIterable {
    /// Russian, the default: the users of the support desk are Russian.
    case ru
    /// English.
    case en
}

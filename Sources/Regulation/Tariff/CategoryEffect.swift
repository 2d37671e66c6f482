/// What a category does to the level that the tariff gives.
public enum CategoryEffect: String, Sendable, Codable, CaseIterable {
    /// Support has to react sooner.
    case raises
    /// Support may react later.
    case lowers
}

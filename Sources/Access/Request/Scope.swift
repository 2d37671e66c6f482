/// What an access request asks for.
public enum Scope: String, Codable, Sendable, CaseIterable {
    /// One plan, run once.
    case collection
    /// Files under named paths.
    case files
    /// A shell.
    case interactive

    /// Whether several sessions may follow one another under one consent.
    public var outlivesSession: Bool { self != .collection }
}

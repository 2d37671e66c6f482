/// The fact that a part of an answer becomes.
public struct FactTarget: Codable, Hashable, Sendable {
    /// Its name, such as `server.version`.
    public let name: String
    /// Its type.
    public let kind: FactKind
    /// Whether the answer is not understood without it.
    public let isRequired: Bool

    /// A fact of this name and type.
    public init(name: String, kind: FactKind, isRequired: Bool = true) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }
}

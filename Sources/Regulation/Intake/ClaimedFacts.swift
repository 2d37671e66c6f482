/// What a pasted text claims about versions and settings (clause 4.1).
public struct ClaimedFacts: Hashable, Sendable, Codable {
    /// The facts in the order of the text, each value of a name once.
    public private(set) var facts: [ClaimedFact] = []

    init() {}

    /// The value of a fact. Where a text claims several the first one holds: in a mail the newest words stand on top.
    public subscript(name: ClaimName) -> String? { facts.first { $0.name == name }?.value }

    /// The names that are claimed.
    public var names: Set<ClaimName> { Set(facts.map(\.name)) }

    /// Names that are claimed with different values, which an agent has to ask about.
    public var contradictions: Set<ClaimName> {
        Set(names.filter { name in facts.count { $0.name == name } > 1 })
    }

    mutating func claim(_ name: ClaimName, _ value: String, line: Int) {
        // A text full of version numbers is no ticket: what exceeds a handful per name is not kept.
        let known = facts.filter { $0.name == name }
        guard known.count < 8, !known.contains(where: { $0.value == value }) else { return }
        facts.append(ClaimedFact(name: name, value: value, line: line))
    }
}

/// When an outcome holds: an expression of a small language over facts, `docs/formats/findings.md`.
///
/// Total and three-valued: it ends for every input, has no effect, and a fact that is missing makes unknown whatever
/// hangs on it. Made by parsing only, so that its depth is bounded.
public indirect enum Condition: Hashable, Sendable {
    /// One side of a comparison.
    public enum Operand: Hashable, Sendable {
        /// A value that is written out.
        case literal(FactValue)
        /// A fact, by its name.
        case fact(String)
        /// What the client says of a fact.
        case claimed(String)
        /// How many entries a list has.
        case count(String)
        /// What another analyzer of the profile concludes.
        case outcome(String)
    }

    /// How two sides are compared.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "=="
        case unequal = "!="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }

    /// Two sides compared.
    case compare(Operand, Comparison, Operand)
    /// Whether a side is one of several.
    case isOneOf(Operand, [Operand])
    /// Whether a text holds another, or a list an entry.
    case contains(Operand, String)
    /// Whether a text, or one entry of a list, matches a pattern of linear time.
    case matches(Operand, String)
    /// Whether a fact or claim is known; this itself always is.
    case isKnown(Operand)
    /// The opposite.
    case not(Condition)
    /// Whether both hold.
    case and(Condition, Condition)
    /// Whether one holds.
    case or(Condition, Condition)

    /// The longest text of a condition, in characters.
    public static let longestText = 600
    /// The deepest nesting.
    static let deepest = 20

    /// The names of facts that it reads, claimed ones included.
    public var factNames: Set<String> {
        Set(
            operands.compactMap { operand in
                switch operand {
                case .fact(let name), .claimed(let name), .count(let name): name
                case .literal, .outcome: nil
                }
            }
        )
    }

    /// The analyzers whose outcome it reads.
    public var analyzerIDs: Set<String> {
        Set(operands.compactMap { if case .outcome(let id) = $0 { id } else { nil } })
    }

    private var operands: [Operand] {
        switch self {
        case .compare(let one, _, let two): [one, two]
        case .isOneOf(let one, let others): [one] + others
        case .contains(let one, _), .matches(let one, _), .isKnown(let one): [one]
        case .not(let inner): inner.operands
        case .and(let one, let two), .or(let one, let two): one.operands + two.operands
        }
    }
}

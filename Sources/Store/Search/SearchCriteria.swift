public import Indexing

/// What is looked for, and where.
public struct SearchCriteria: Sendable {
    /// The kinds of documents.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case ticket, article
    }

    /// How many results make a page.
    public static let page = 50

    /// What was typed.
    public let expression: SearchExpression
    /// Documents of this kind only.
    public let kind: Kind?
    /// Documents with all of these only.
    public let marks: [Mark]
    /// Only what is older than this: what comes after it in the order.
    public let before: SearchKey?
    /// How many at most.
    public let limit: Int
    /// How long to look. A search that is not through by then gives what it has, and says where it stopped: no search, of
    /// whatever words, keeps its reader waiting for longer, or the connection busy.
    public let budget: Duration

    /// Criteria.
    public init(
        _ expression: SearchExpression,
        kind: Kind? = nil,
        marks: [Mark] = [],
        before: SearchKey? = nil,
        limit: Int = SearchCriteria.page,
        budget: Duration = .milliseconds(8)
    ) {
        self.expression = expression
        self.kind = kind
        self.marks = marks
        self.before = before
        self.limit = limit
        self.budget = budget
    }
}

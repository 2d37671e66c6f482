/// How the rows of a table become one fact.
public struct TableRule: Codable, Hashable, Sendable {
    /// The names of the columns, from the left. The last takes the rest of its row.
    public var columns: [String]
    /// Whether the first row is a header, which is no row.
    public var hasHeader: Bool
    /// What stands between two columns: a pattern.
    public var split: String
    /// How a row is written: columns stand as `${name}`.
    public var show: String
    /// The fact.
    public var fact: FactTarget
}

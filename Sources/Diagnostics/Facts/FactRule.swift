/// How facts are read from an answer's text. Patterns are RE2's, whose time is linear in the text.
public enum FactRule: Codable, Hashable, Sendable {
    /// The first match of a pattern; each named group becomes a fact.
    case pattern(String, facts: [String: FactTarget])
    /// Lines `KEY<separator>VALUE`; each listed key becomes a fact. Quotes around a value are dropped.
    case keys(separator: String, facts: [String: FactTarget])
    /// All matches of a pattern; each is written as `show` says, and all together are one fact, sorted, without
    /// repetitions.
    case list(String, show: String, fact: FactTarget)
    /// The time between the groups `then` and `now` of a pattern, in whole days. Without a form both are seconds since
    /// 1970; with one, `then` is a date of that form, and `now` may be missing: the broker's clock takes its place.
    case age(String, form: DateForm?, fact: FactTarget)
    /// The machine's clock, seconds since 1970 in the group `now`, less the broker's.
    case skew(String, fact: FactTarget)
    /// Values of an INI file by `Section/Key`, names in any case.
    case ini([String: FactTarget])
    /// Values of a JSON text by paths such as `os.caption` and `rows[].name`.
    case json([String: FactTarget])
    /// Values of an XML text by paths such as `/config/log/@location`.
    case xml([String: FactTarget])
    /// The rows of a table, as one fact.
    case table(TableRule)
    /// A log whose records begin where the first pattern matches at the start of a line; each named group of the second
    /// becomes a fact, of the last record that matches it.
    case records(String, last: String, facts: [String: FactTarget])
    /// How many lines match, or, with a pattern for their beginnings, how many records.
    case count(String, records: String?, fact: FactTarget)
    /// A text of known layout, each of whose lines is a fact of a standard name.
    case block(KnownBlock)

    /// The facts that the rule reads.
    public var targets: [FactTarget] {
        switch self {
        case .pattern(_, let facts), .keys(_, let facts), .ini(let facts), .json(let facts), .xml(let facts),
            .records(_, _, let facts):
            facts.sorted { $0.key < $1.key }.map(\.value)
        case .list(_, _, let fact), .age(_, _, let fact), .skew(_, let fact), .count(_, _, let fact): [fact]
        case .table(let table): [table.fact]
        case .block(let block): block.targets
        }
    }
}

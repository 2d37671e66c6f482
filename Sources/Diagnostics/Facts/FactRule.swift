/// How facts are read from an answer's text. Patterns are RE2's, whose time is linear in the text.
public enum FactRule: Codable, Hashable, Sendable {
    /// The first match of a pattern; each named group becomes a fact.
    case pattern(String, facts: [String: FactTarget])
    /// Lines `KEY<separator>VALUE`; each listed key becomes a fact. Quotes around a value are dropped.
    case keys(separator: String, facts: [String: FactTarget])
    /// All matches of a pattern; each is written as `show` says, and all together are one fact, sorted, without
    /// repetitions.
    case list(String, show: String, fact: FactTarget)
    /// The seconds between the groups `then` and `now` of a pattern, in whole days.
    case age(String, fact: FactTarget)
    /// The machine's clock, seconds since 1970 in the group `now`, less the broker's.
    case skew(String, fact: FactTarget)

    /// The facts that the rule reads.
    public var targets: [FactTarget] {
        switch self {
        case .pattern(_, let facts), .keys(_, let facts): facts.sorted { $0.key < $1.key }.map(\.value)
        case .list(_, _, let fact), .age(_, let fact), .skew(_, let fact): [fact]
        }
    }
}

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

/// The type of a fact's value.
public enum FactKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// A line of text.
    case text
    /// A whole number.
    case integer
    /// A number with a decimal point.
    case decimal
    /// Numbers with points between them, such as `5.5.70`; a letter or a suffix may follow.
    case version
    /// Several values, `, ` between them.
    case list
    /// A GUID or the like that names a thing and opens nothing: exempt from redaction by shape.
    case identifier

    /// The longest value, in characters.
    static let longestValue = 400

    /// The value without spaces around it, or nil where it is not of this type.
    func value(of text: String) -> String? {
        let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard !trimmed.isEmpty, trimmed.count <= Self.longestValue, !trimmed.unicodeScalars.contains(where: \.isHidden)
        else { return nil }
        switch self {
        case .text, .list, .identifier: return trimmed
        case .integer: return Int(trimmed).map(String.init)
        case .decimal: return Double(trimmed).map { $0.isFinite } == true ? trimmed : nil
        case .version:
            let parts = trimmed.split(separator: ".", omittingEmptySubsequences: false)
            return parts.first.flatMap { Int($0) } == nil || parts.contains(where: \.isEmpty) ? nil : trimmed
        }
    }
}

extension Unicode.Scalar {
    /// Whether it shows nothing, or changes how its neighbours are shown.
    var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}

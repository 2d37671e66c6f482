/// A value that conditions compare: by its kind, never by its looks.
public enum FactValue: Hashable, Sendable {
    /// A whole or decimal number, as it was written; it may stand for a version of one or two numbers.
    case number(String)
    /// A version.
    case version(VersionNumber)
    /// A text.
    case text(String)
    /// Several texts. Long lists are cut: then `more` counts those that are not there.
    case list([String], more: Int)
    /// What a client says: of the kind that the other side has, if it can be read so.
    case untyped(String)

    /// A fact's value, read by its kind.
    ///
    /// A value that is not what its kind says is a text.
    public init(_ text: String, kind: FactKind) {
        switch kind {
        case .integer, .decimal: self = Double(text)?.isFinite == true ? .number(text) : .text(text)
        case .version: self = VersionNumber(text).map(FactValue.version) ?? .text(text)
        case .text, .identifier: self = .text(text)
        case .list:
            var entries = text.split(separator: ", ").map(String.init)
            // A list that was too long ends with how many more there are.
            if let last = entries.last, last.hasPrefix("+"), let more = Int(last.dropFirst()), entries.count > 1 {
                entries.removeLast()
                self = .list(entries, more: more)
            } else {
                self = .list(entries, more: 0)
            }
        }
    }

    /// How two values stand to each other.
    enum Order {
        case less
        case equal
        case greater
        /// Not the same, and neither is above the other.
        case different
    }

    /// How this stands to another; nil where they are of unlike kinds, so that nobody can say.
    func order(to other: FactValue) -> Order? {
        switch (self, other) {
        case (.number(let one), .number(let two)):
            Double(one).flatMap { one in Double(two).map { Self.order(one, $0) } }
        case (.version(let one), .version(let two)): Self.order(one, two)
        case (.number(let one), .version(let two)): VersionNumber(one).map { Self.order($0, two) }
        case (.version(let one), .number(let two)): VersionNumber(two).map { Self.order(one, $0) }
        case (.text(let one), .text(let two)): one == two ? .equal : .different
        case (.list(let one, 0), .list(let two, 0)): one == two ? .equal : .different
        case (.untyped(let one), .untyped(let two)): Self.likely(one).order(to: Self.likely(two))
        case (.untyped(let one), _): other.like(one)?.order(to: other)
        case (_, .untyped(let two)): like(two).flatMap { order(to: $0) }
        default: nil
        }
    }

    /// The texts that `contains` and `matches` look at, and whether more are missing.
    var entries: (texts: [String], isCut: Bool) {
        switch self {
        case .number(let text), .text(let text), .untyped(let text): ([text], false)
        case .version(let version): ([version.description], false)
        case .list(let entries, let more): (entries, more > 0)
        }
    }

    private static func order<Value: Comparable>(_ one: Value, _ two: Value) -> Order {
        one == two ? .equal : one < two ? .less : .greater
    }

    /// A text read as a value of this kind.
    private func like(_ text: String) -> FactValue? {
        switch self {
        case .number: Double(text)?.isFinite == true ? .number(text) : VersionNumber(text).map(FactValue.version)
        case .version: VersionNumber(text).map(FactValue.version)
        case .text: .text(text)
        case .list: FactValue(text, kind: .list)
        case .untyped: nil
        }
    }

    private static func likely(_ text: String) -> FactValue {
        VersionNumber(text).map(FactValue.version) ?? .text(text)
    }
}

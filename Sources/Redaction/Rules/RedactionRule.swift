/// One thing to look for, and what of it is taken out.
///
/// A pattern is searched for in blocks of whole lines, so that one pass can tell which rules have work in a block: it
/// must not need more than one line, and should end where it is sure of its match. How far the secret reaches from
/// there (a quoted string, lines of a key) is the rule's ``Reach``, which may cross lines.
public struct RedactionRule: Sendable {
    /// How far the secret reaches from a match.
    enum Reach: Sendable {
        /// It is the pattern's group named `span`.
        case group
        /// It is the match.
        case match
        /// It is the value after the match, as configuration files, logs, JSON and YAML write values.
        case value(ValueShape)
        /// It is the value of the `value` member that follows the matched name.
        case pairedValue
        /// It is the next argument of a command line, or the next word.
        case argument(ValueShape)
        /// It is the argument of a switch of 1C:Enterprise, which may touch the switch.
        case platformSwitch
        /// It is the text up to the next tag.
        case element
        /// It is the rest of the line, or of the quoted string that the match is in.
        case line
        /// It is the match and the lines of base 64 that go on from it.
        case keyLines
        /// It is what lies between the matched BEGIN and END lines.
        case armor
    }

    /// What the rule is about; for people.
    public let name: String
    /// What it takes out.
    public let kind: RedactionClass
    /// In the syntax of ``LinearPattern``.
    public let pattern: String

    let reach: Reach
    /// What the span has to be beyond its shape; nil where the shape is enough.
    let recognizer: Recognizer?

    init(
        _ name: String,
        _ kind: RedactionClass = .secret,
        reach: Reach = .group,
        recognizer: Recognizer? = nil,
        pattern: String
    ) {
        self.name = name
        self.kind = kind
        self.reach = reach
        self.recognizer = recognizer
        self.pattern = pattern
    }

    /// A rule that takes out the group named `span` of each match of a pattern that fits into one line.
    public init(name: String, kind: RedactionClass, pattern: String) {
        self.init(name, kind, reach: .group, pattern: pattern)
    }
}

/// What a value has to look like to be taken out.
enum ValueShape: Sendable {
    /// Anything but a word such as `no` or `not set`.
    case any
    /// A run of at least so many letters and digits, with a digit: for labels that mostly stand before harmless words.
    case opaque(atLeast: Int)
}

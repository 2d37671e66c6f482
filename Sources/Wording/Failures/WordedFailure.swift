/// A failure of a session in words.
public struct WordedFailure: Hashable, Sendable {
    /// What happened, and the machine's own words as a quotation: lower case, no full stop.
    public var message: String
    /// What to do about it.
    public var hint: String

    /// Both as one line.
    public var line: String { "\(message); \(hint)" }
}

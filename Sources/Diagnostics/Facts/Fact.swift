public import Redaction

/// A typed value that a probe read.
public struct Fact: Hashable, Sendable {
    /// What it is about.
    public let part: Part
    /// Its name, such as `server.version`.
    public let name: String
    /// Its value, after redaction.
    public let value: RedactedText
    /// The value's type.
    public let kind: FactKind
    /// The probe that brought it.
    public let probe: String
}

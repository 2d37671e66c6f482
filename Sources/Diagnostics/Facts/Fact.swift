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

/// Why a probe has no answer. Unknown is never a pass.
public enum UnknownReason: String, Codable, Hashable, Sendable, CaseIterable {
    /// The machine did not let the account read it.
    case refused
    /// There was nothing to ask: what it reads is not there.
    case skipped
    /// It took longer than its limit and was killed.
    case timeOut
    /// It answered more than its cap, or the session was cut in the middle of the answer.
    case truncated
    /// The machine lacks the command.
    case unsupported
    /// The answer could not be understood, or its frames break the rules.
    case parse
    /// The answer could not be redacted.
    case withheld
    /// The contact struck it out.
    case struckOut
    /// It never ran.
    case notRun
}

/// How one probe ended.
public struct ProbeReport: Hashable, Sendable {
    /// The probe's id.
    public let probe: String
    /// Why the answer is unknown, or nil where it is known.
    public let reason: UnknownReason?
    /// The redacted text of the answer, where the profile keeps it and there is any.
    public let text: RedactedText?
    /// The command's exit status.
    public let exitStatus: Int?
    /// How long it took.
    public let milliseconds: Int?
}

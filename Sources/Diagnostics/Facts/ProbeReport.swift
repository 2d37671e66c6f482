public import Redaction

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

/// What came back from a plan's script, within the plan's caps.
public struct CollectedOutput: Hashable, Sendable {
    /// What each probe of the plan brought, in the plan's order.
    public internal(set) var probes: [ProbeOutput]
    /// Whether the script's first frame was seen.
    public internal(set) var hasBegun = false
    /// Whether the script's last frame was seen; without it the session was cut.
    public internal(set) var isComplete = false
    /// The plan that the first frame names.
    public internal(set) var planID: String?
    /// Whether that is the plan that was asked for.
    public internal(set) var isOfPlan = false
    /// Bytes that belong to no frame, before the first and after the last: a start-up file that talks, for example.
    public internal(set) var noiseBytes = 0
    /// Lines between the first and the last frame that break the rules: torn, forged, repeated, unknown, out of order.
    public internal(set) var violations = 0
}

/// What one probe brought.
public struct ProbeOutput: Hashable, Sendable {
    /// The probe's id.
    public let id: String
    /// Its answer, at most the probe's cap.
    public internal(set) var stdout: [UInt8] = []
    /// Its complaints, at most the probe's cap for them.
    public internal(set) var stderr: [UInt8] = []
    /// The command's exit status, or nil when it never ended by itself or was not run.
    public internal(set) var exitStatus: Int?
    /// Whether it was killed at its limit.
    public internal(set) var isTimedOut = false
    /// Whether it answered more than its cap.
    public internal(set) var isTruncated = false
    /// How long it took, in steps of ten; nil where the machine has no `/proc/uptime`.
    public internal(set) var milliseconds: Int?
    /// Whether all its frames arrived.
    public internal(set) var isComplete = false
    /// Whether a frame of it was torn, forged, repeated, or out of order: then nothing of it may be believed.
    public internal(set) var isDamaged = false
    /// Whether the machine has no `od` that the runner can use.
    public internal(set) var isUnsupported = false
    /// Why a phone that was asked did not answer.
    var obstacle: UnknownReason?
    /// What it means where a fact that the answer has to hold is not in it.
    var lack = UnknownReason.parse

    init(id: String) { self.id = id }
}

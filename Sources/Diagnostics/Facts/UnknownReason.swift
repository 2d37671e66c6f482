/// Why a probe has no answer. Unknown is never a pass.
public enum UnknownReason: String, Codable, Hashable, Sendable, CaseIterable {
    /// The machine did not let the account read it.
    case refused
    /// There was nothing to ask: what it reads is not there.
    case skipped
    /// It lies on a share that an SSH session of a key login cannot open, though the people at the machine can.
    case unreachable
    /// No phone answers: none is plugged in, or it does not answer adb.
    case notConnected
    /// The phone has not allowed this computer to debug it.
    case unauthorized
    /// Several phones are plugged in, and the question names none of them.
    case severalDevices
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

public import Redaction

/// One question of a profile.
public struct Probe: Hashable, Sendable {
    /// How the question is asked.
    public enum Command: Hashable, Sendable {
        /// A command and its arguments, each quoted by the renderer where it must be.
        case argv([String])
        /// A line of POSIX sh of the narrow kind that the linter reads.
        case shell(String)
        /// A line of PowerShell of the narrow kind that the linter reads.
        case powershell(String)
        /// Files, read by the runner.
        case file(FileQuestion)
        /// Whether a computer of the internet can be reached from the machine.
        case reach(ReachQuestion)
        /// A question to an Android device at the machine.
        case adb(AdbQuestion)
        /// The machine's clock: `SECONDS-SINCE-1970 +HHMM`.
        case clock
    }

    /// Its id, which no other probe of the same platform has: `[a-z][a-z0-9-]{0,40}`.
    public let id: String
    /// What the answer is about.
    public let part: Part
    /// On what machines it is asked.
    public let platform: Platform
    /// How it is asked.
    public let command: Command
    /// Other ways to ask, in order; the first whose condition the machine fulfils takes the place of the command.
    public let variants: [Variant]
    /// After how many seconds it is killed, 1 to 60.
    public let timeLimit: Int
    /// How many bytes of its answer are taken at the most, 1 to 1 MiB.
    public let cap: Int
    /// How many bytes of its complaints are taken at the most, up to 4,096; 0 costs two processes less.
    public let errorCap: Int
    /// How its answer becomes text.
    public let encoding: AnswerEncoding
    /// What is kept of the answer.
    public let keep: Keeping
    /// The classes that are hidden beside those that always are.
    public let redact: [RedactionClass]
    /// How careful one has to be with the answer.
    public let sensitivity: Sensitivity
    /// The clause of the support regulation that allows it.
    public let clause: String
    /// What the contact reads beside the command.
    public let consent: Sentence
    /// How the answer becomes facts.
    public let rules: [FactRule]
}

public import Redaction

/// A description of what may be asked of a machine, `docs/formats/profile.md`.
///
/// Whoever holds a value of this type holds a profile that the linter passed.
public struct Profile: Hashable, Sendable {
    /// The name under which requests ask for it: `[a-z][a-z0-9-]{0,40}`.
    public let id: String
    /// Its version, `MAJOR.MINOR.PATCH`.
    public let version: String
    /// SHA-256 of its text, in hexadecimal.
    public let digest: String
    /// Its name, in words.
    public let title: Sentence
    /// The only parts of a command that differ from machine to machine.
    public let inputs: [ProfileInput]
    /// The questions, in order.
    public let probes: [Probe]
    /// The checks that conclude from facts, known defects at the end.
    public let analyzers: [Analyzer]

    /// The classes that one of its probes at least wants hidden beside those that always are.
    public var redactedClasses: [RedactionClass] { Set(probes.flatMap(\.redact)).sorted() }

    /// The largest profile, in bytes.
    public static let longestText = 256 << 10
    /// The most probes of a profile.
    public static let mostProbes = 64
}

/// One value that a request gives to a profile.
public struct ProfileInput: Hashable, Sendable {
    /// Its name: `[a-z][a-z0-9_]{0,40}`.
    public let name: String
    /// What values it takes.
    public let type: InputType
    /// What it is, in words.
    public let title: Sentence
    /// The value where a request gives none.
    public let defaultValue: String?
}

/// One question of a profile.
public struct Probe: Hashable, Sendable {
    /// How the question is asked.
    public enum Command: Hashable, Sendable {
        /// A command and its arguments, each quoted by the renderer where it must be.
        case argv([String])
        /// A line of POSIX sh of the narrow kind that the linter reads.
        case shell(String)
    }

    /// Its id, unique in the profile: `[a-z][a-z0-9-]{0,40}`.
    public let id: String
    /// What the answer is about.
    public let part: Part
    /// On what machines it is asked.
    public let platform: Platform
    /// How it is asked.
    public let command: Command
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

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
    /// The folders below which every file has to lie that a probe names; none where the profile declares none.
    public let roots: [String]
    /// The only parts of a command that differ from machine to machine.
    public let inputs: [ProfileInput]
    /// The questions, in order.
    public let probes: [Probe]
    /// The checks that conclude from facts, known defects at the end.
    public let analyzers: [Analyzer]
    /// Answers to its probes, with what they have to become.
    public let tests: [ProfileTest]

    /// What the machines run that it may be asked of, POSIX first.
    public var platforms: [Platform] {
        Platform.allCases.filter { platform in probes.contains { $0.platform == platform } }
    }

    /// The classes that one of its probes at least wants hidden beside those that always are.
    public var redactedClasses: [RedactionClass] { Set(probes.flatMap(\.redact)).sorted() }

    /// The largest profile, in bytes.
    public static let longestText = 256 << 10
    /// The most probes of a profile.
    public static let mostProbes = 64
}

public import Redaction

/// One question of a plan, as the contact reads it and as it runs.
public struct PlannedProbe: Codable, Hashable, Sendable {
    /// The probe's id in its profile.
    public let id: String
    /// What the answer is about.
    public let part: Part
    /// What it reads, in words.
    public let sentence: Sentence
    /// How careful one has to be with the answer.
    public let sensitivity: Sensitivity
    /// The clause of the support regulation that allows it.
    public let clause: String
    /// The command, verbatim: a line of the script.
    public let command: String
    /// After how many seconds it is killed.
    public let timeLimit: Int
    /// How many bytes of its answer are taken at the most.
    public let cap: Int
    /// How many bytes of its complaints (standard error) are taken at the most; 0 when nobody reads them.
    public let errorCap: Int
    /// How its answer becomes text.
    public let encoding: AnswerEncoding
    /// What is kept of the answer.
    public let keep: Keeping
    /// The classes that are hidden beside those that always are; nil in plans of before they could be named.
    public let redact: [RedactionClass]?
    /// How its answer becomes facts.
    public let rules: [FactRule]
    /// How its answer is read where a phone is asked through adb; nil where the machine itself answers.
    public var phone: PhoneReading?
}

/// What an answer is about.
public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
    /// The server part of the product.
    case server
    /// The mobile part.
    case mobile
    /// The machine itself.
    case machine
}

/// How careful one has to be with an answer.
public enum Sensitivity: String, Codable, Hashable, Sendable, CaseIterable {
    /// Anybody may know it.
    case `public`
    /// Says something about the client's installation.
    case `internal`
    /// May hold a person's data.
    case personal
}

/// What is kept of an answer.
public enum Keeping: String, Codable, Hashable, Sendable, CaseIterable {
    /// Facts, and the text after redaction.
    case text
    /// Facts, and of the text after redaction only the lines in which a rule found something.
    case lines
    /// Facts only.
    case facts
}

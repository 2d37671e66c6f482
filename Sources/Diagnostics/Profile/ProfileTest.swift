/// Answers of a machine, and what they have to become: an example in the profile itself that can fail.
public struct ProfileTest: Hashable, Sendable {
    /// What one probe brings.
    public struct Answer: Hashable, Sendable {
        /// The answer's text.
        public var text = ""
        /// The code in which the machine writes it.
        public var encoding = AnswerEncoding.utf8
        /// The command's exit status.
        public var exitStatus = 0
        /// The complaints.
        public var errors = ""
        /// Why there is no answer: `timeOut`, `truncated`, `parse`, `notRun`; else the text decides.
        public var failure: UnknownReason?
    }

    /// What has to be true afterwards. Whatever is not named is not compared.
    public struct Expectation: Hashable, Sendable {
        /// Facts and their values.
        public var facts: [String: String] = [:]
        /// Probes without an answer, and why.
        public var unknown: [String: UnknownReason] = [:]
        /// Analyzers and their results.
        public var findings: [String: String] = [:]
        /// Facts that must not be there.
        public var absent: [String] = []
        /// Texts that must not be in anything that is kept.
        public var lacks: [String] = []
        /// How many redactions of each class there are.
        public var hidden: [String: Int] = [:]
    }

    /// Its name, unique in the profile.
    public let name: String
    /// For what platform the profile is rendered.
    public let platform: Platform
    /// Values for the inputs.
    public let inputs: [String: String]
    /// The broker's clock when the script ran, in seconds since 1970; nil compares no clock.
    public let brokerTime: Int?
    /// What the probes bring; a probe that is not named did not run.
    public let answers: [String: Answer]
    /// What the client says, such as `server.version`.
    public let claimed: [String: String]
    /// What another collection of the ticket measured before.
    public let known: [String: String]
    /// What has to come of it.
    public let expectation: Expectation
}

/// Something that an analyzer needed and did not have.
public struct Lack: Codable, Hashable, Sendable {
    /// The fact, or `claimed(FACT)`.
    public let fact: String
    /// Why: the reason of the probe that should have brought it, or one of the words below.
    public let reason: String

    /// A fact that is missing for this reason.
    public init(fact: String, reason: String) {
        self.fact = fact
        self.reason = reason
    }

    /// Nobody asked for it.
    public static let notAsked = "notAsked"
    /// The answer came, and does not have it.
    public static let absent = "absent"
    /// The client did not say it.
    public static let notClaimed = "notClaimed"
    /// It is there, and of another kind than what it is compared with.
    public static let notComparable = "notComparable"
    /// What is searched may be among the entries that a long list leaves out.
    public static let cut = "cut"
}

/// A fact that somebody wrote, as against one that a probe measured: nobody has checked it.
public struct ClaimedFact: Hashable, Sendable, Codable {
    /// What it is about.
    public let name: ClaimName
    /// Its value: one line, in a fixed form wherever the thing has one.
    public let value: String
    /// The line of the text that says so, from 1.
    public let line: Int
}

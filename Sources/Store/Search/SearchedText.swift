/// One text that search reads.
public struct SearchedText: Hashable, Sendable {
    /// What of a ticket or an article it is.
    public enum Part: String, Codable, Sendable, CaseIterable {
        case subject, body, message, note, tag, file, fact, evidence, title, article
    }

    /// What it is.
    public let part: Part
    /// The text.
    public let text: String
}

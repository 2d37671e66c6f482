/// A message to a contact: plain text, UTF-8, line feeds.
public struct WordedLetter: Hashable, Sendable {
    /// One line.
    public var subject: String
    /// The text.
    public var body: String
}

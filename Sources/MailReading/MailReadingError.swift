/// Why bytes were not taken as a message.
public enum MailReadingError: Error, Hashable, Sendable {
    /// There was nothing.
    case empty
    /// The bytes do not begin with the fields of a message.
    case notAMessage
}

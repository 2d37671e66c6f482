/// How a letter belongs to a conversation, and whether a person wrote it.
public struct LetterThread: Codable, Hashable, Sendable {
    /// How it came about (RFC 3834).
    public enum Making: String, Codable, Sendable {
        /// A person wrote it.
        case written = "no"
        /// The product, on its own occasion.
        case generated = "auto-generated"
        /// The product, in answer to a message.
        case answered = "auto-replied"
    }

    /// The Message-ID that it answers, without angle brackets.
    public var inReplyTo: String?
    /// The Message-IDs of the conversation before it, the oldest first.
    public var references: [String]
    /// The address that answers are to go to, where it is not the sender's.
    public var replyTo: String?
    /// How it came about.
    public var making: Making

    /// A place in a conversation.
    public init(inReplyTo: String? = nil, references: [String] = [], replyTo: String? = nil, making: Making) {
        self.inReplyTo = inReplyTo
        self.references = references
        self.replyTo = replyTo
        self.making = making
    }
}

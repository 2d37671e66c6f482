public import Tickets

/// A message as the desk takes it: without secrets, its files on the shelf.
public struct ReceivedMail: Sendable {
    /// A file that was kept.
    public struct KeptFile: Hashable, Sendable {
        /// The harmless name.
        public var name: String
        /// The type as claimed.
        public var mediaType: String
        /// Bytes.
        public var size: Int
        /// SHA-256 in hexadecimal.
        public var digest: String

        /// A file on the shelf.
        public init(name: String, mediaType: String, size: Int, digest: String) {
            self.name = name
            self.mediaType = mediaType
            self.size = size
            self.digest = digest
        }
    }

    /// The message; its attachments are in ``files``.
    public var message: IncomingMessage
    /// The files.
    public var files: [KeptFile]
    /// What tells it from every other message.
    public var fingerprint: String

    /// A message and its files.
    public init(message: IncomingMessage, files: [KeptFile], fingerprint: String) {
        self.message = message
        self.files = files
        self.fingerprint = fingerprint
    }
}

/// What became of a message.
public struct MailReceipt: Codable, Hashable, Sendable {
    /// The ticket; nil for our own mail that came back.
    public var ticket: Int64?
    /// Whether it opened the ticket.
    public var isNew: Bool
    /// Whether it had been taken before.
    public var isDuplicate: Bool
    /// How the ticket was found: `message`, `address`, `token`, `number` or `new`.
    public var thread: String
    /// Whether it is certain who wrote: `confirmed` or `unconfirmed`.
    public var identity: String
    /// Whether it was answered at once.
    public var isAnswered: Bool
}

import Access
public import Cryptography
import Foundation
public import Store

/// A message as it waits in the outbox: it may carry a decision code, hence it is stored only sealed.
public struct Letter: Codable, Sendable {
    /// The address.
    public var to: String
    /// The person's name.
    public var toName: String
    /// The subject.
    public var subject: String
    /// The text, UTF-8 with line feeds.
    public var body: String
    /// The Message-ID without angle brackets.
    public var messageId: String
    /// What it has to do with other messages; nil for one that stands alone and that no person wrote.
    public var thread: LetterThread?

    /// Seals the letter, bound to its Message-ID.
    ///
    /// - Throws: what sealing throws.
    public func sealed(with key: SealingKey) throws -> [UInt8] {
        try key.seal(Array(JSONEncoder().encode(self)), context: Self.context(messageId))
    }

    /// Opens a sealed letter.
    ///
    /// - Throws: what opening throws: another key, another Message-ID, changed bytes.
    public init(opening sealed: some Sequence<UInt8>, messageId: String, with key: SealingKey) throws {
        let plain = try key.open(Array(sealed), context: Self.context(messageId))
        self = try JSONDecoder().decode(Letter.self, from: Data(plain))
    }

    /// Opens a message that waits.
    ///
    /// - Throws: what opening throws; also for one that was handed over, which has no text any more.
    public init(_ message: OutboxMessage, openedWith key: SealingKey) throws {
        try self.init(opening: message.sealed ?? Data(), messageId: message.messageId, with: key)
    }

    /// Whether a decision code stands in it, as codes are printed.
    public var carriesCode: Bool {
        body.split(whereSeparator: \.isWhitespace).contains { word in
            (try? DecisionCode(typed: String(word)))?.revealed == String(word)
        }
    }

    /// A letter.
    public init(
        to: String,
        toName: String,
        subject: String,
        body: String,
        messageId: String,
        thread: LetterThread? = nil
    ) {
        self.to = to
        self.toName = toName
        self.subject = subject
        self.body = body
        self.messageId = messageId
        self.thread = thread
    }

    private static func context(_ messageId: String) -> [UInt8] { Array("outbox/\(messageId)".utf8) }
}

public import Access
public import Cryptography
public import Foundation
public import Store
import Tickets
public import Wording

/// Puts messages into the outbox, sealed, in the transaction that causes them.
public struct Postbox: Sendable {
    /// Rings when a message waits.
    public let bell = OutboxBell()
    /// The instance's name, which Message-IDs end with.
    public let origin: String

    /// Where the pages of contacts are reached, without a slash at the end.
    public let publicURL: String

    private let key: SealingKey
    private let randomness: Randomness
    private let timeZone: TimeZone

    /// A box of an instance.
    ///
    /// - Parameters:
    ///   - publicURL: where the pages of contacts are reached.
    ///   - key: seals what waits.
    ///   - randomness: the source of Message-IDs.
    ///   - timeZone: the zone in which times are told.
    public init(origin: String, publicURL: String, key: SealingKey, randomness: Randomness, timeZone: TimeZone) {
        self.origin = origin
        self.publicURL = publicURL
        self.key = key
        self.randomness = randomness
        self.timeZone = timeZone
    }

    /// The words of a language.
    public func wording(_ language: Language) -> Wording {
        Wording(language, timeZone: timeZone)
    }

    /// A Message-ID that was never used.
    public func freshMessageId() -> String { "\(freshHandle().text)@\(origin)" }

    /// A Message-ID that was never used, by which an answer finds its ticket.
    func freshMessageId(ticket: Int64, by key: ThreadKey) -> String { key.messageId(ticket: ticket, from: randomness) }

    /// A handle that was never used.
    func freshHandle() -> Handle { Handle(from: randomness) }

    /// Writes to a contact.
    public func post(_ letter: WordedLetter, to contact: Contact, in transaction: Transaction) throws {
        try post(letter, to: contact.email, named: contact.name, speaking: contact.language, in: transaction)
    }

    /// Writes to an address.
    ///
    /// - Parameters:
    ///   - language: the reader's, for what stands under each message.
    ///   - messageId: the Message-ID; a fresh one where it is nil.
    ///   - thread: what it has to do with other messages.
    public func post(
        _ words: WordedLetter,
        to address: String,
        named name: String,
        speaking language: Language,
        messageId: String? = nil,
        thread: LetterThread? = nil,
        in transaction: Transaction
    ) throws {
        let letter = Letter(
            to: address,
            toName: name,
            subject: words.subject,
            body: "\(words.body)\n\(wording(language).checkpointIntroduction)\n\n",
            messageId: messageId ?? freshMessageId(),
            thread: thread
        )
        _ = try transaction.insert(
            OutboxMessage(
                recipient: address,
                messageId: letter.messageId,
                sealed: Data(try letter.sealed(with: key)),
                attempts: 0,
                createdAt: transaction.now,
                dueAt: transaction.now
            )
        )
    }
}

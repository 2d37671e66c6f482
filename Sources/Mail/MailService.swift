public import Cryptography
public import Desk
public import Foundation
import Ledger
import Logging
public import ServiceLifecycle
public import Store

/// Hands over messages that wait in the outbox, with retries.
///
/// The sealed text of a message is erased in the transaction that records its handing over, so that a decision code
/// stays in the database only while it waits.
public struct MailService: Service {
    private let store: Store
    private let key: SealingKey
    private let transport: MailTransport
    private let sender: String
    private let bell: OutboxBell
    private let now: @Sendable () -> Date
    private let log = Logger(label: "propusk.mail")

    /// A service on a store.
    ///
    /// - Parameters:
    ///   - key: opens the sealed messages.
    ///   - sender: the address in `From`.
    ///   - bell: rings when a message waits.
    public init(
        store: Store,
        key: SealingKey,
        transport: MailTransport,
        sender: String,
        bell: OutboxBell,
        now: @escaping @Sendable () -> Date
    ) {
        self.store = store
        self.key = key
        self.transport = transport
        self.sender = sender
        self.bell = bell
        self.now = now
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { for await _ in bell.wakeups { await handOverDueMessages() } }
                group.addTask {
                    while !Task.isCancelled {
                        bell.ring()
                        try? await Task.sleep(for: .seconds(15))
                    }
                }
            }
        }
    }

    /// Hands over what is due; a message that fails is tried again after a pause that doubles up to an hour.
    private func handOverDueMessages() async {
        do {
            // A few at a time: one transaction notes them all, and a crash before it sends few of them twice.
            while case let due = try await store.read({ [now] in try $0.dueMessages(at: now(), limit: 20) }),
                !due.isEmpty
            {
                // Read now, so that it covers what the letter tells of.
                let checkpoint = try await store.read { rows in
                    try rows.newestLog().map { try rows.checkpoint(ofLog: $0).encoded } ?? ""
                }
                var outcomes: [(number: Int64, failure: String?)] = []
                for message in due {
                    guard let number = message.id else { continue }
                    outcomes.append((number, await failure(handingOver: message, number, checkpoint)))
                }
                try await store.write(at: now(), by: "system") { [outcomes] transaction in
                    for (number, failure) in outcomes { try transaction.noteHandOver(of: number, failure: failure) }
                }
            }
        } catch {
            log.error("the outbox could not be worked off", metadata: ["error": "\(error)"])
        }
    }

    /// Why a message could not be handed over; nil where it was.
    private func failure(handingOver waiting: OutboxMessage, _ number: Int64, _ checkpoint: String) async -> String? {
        do {
            let letter = try Letter(opening: waiting.sealed ?? Data(), messageId: waiting.messageId, with: key)
            let message = MailMessage(
                from: sender,
                to: letter.to,
                toName: letter.toName,
                subject: letter.subject,
                body: letter.body + checkpoint,
                messageId: letter.messageId,
                thread: letter.thread ?? LetterThread(making: .generated),
                date: waiting.createdAt
            )
            try await transport.handOver(message, number: number)
            return nil
        } catch {
            log.warning("a message waits", metadata: ["number": "\(number)", "reason": "\(error)"])
            return String(describing: error)
        }
    }
}

import Access
public import Cryptography
public import Desk
public import Diagnostics
public import Foundation
public import SSHTransport
public import Store
import Tickets
import Wording

/// Access to clients' machines: requests, consents, passes, sessions and collections.
///
/// The broker decides nothing by itself: rules are pure values of `Access`, rows are `Store`'s, bytes are
/// `SSHTransport`'s. It carries out what follows from a contact's decision, and writes down each step before the next.
public final class Broker: Sendable {
    /// Tickets, and what is attached to them.
    public let desk: Desk
    /// What the instance was told in its configuration.
    public let settings: InstanceSettings
    /// Wakes the mail service when a message waits.
    public var outbox: OutboxBell { desk.postbox.bell }

    let store: Store
    let keys: InstanceKeys
    let transport: SSHTransport
    let profiles: ProfileLibrary
    let randomness: Randomness
    let now: @Sendable () -> Date
    let live = LiveSessions()
    let heldKeys = HeldKeys()
    let plans = PlanShelf()
    let views = ViewShelf()
    let startedAt: Date

    /// A broker on an open store.
    ///
    /// - Parameters:
    ///   - randomness: the source of handles, codes and nonces.
    ///   - now: the clock.
    public init(
        store: Store,
        keys: InstanceKeys,
        settings: InstanceSettings,
        transport: SSHTransport,
        profiles: ProfileLibrary,
        randomness: Randomness,
        now: @escaping @Sendable () -> Date
    ) {
        self.store = store
        self.keys = keys
        self.settings = settings
        self.transport = transport
        self.profiles = profiles
        self.randomness = randomness
        self.now = now
        desk = Desk(
            store: store,
            postbox: Postbox(
                origin: settings.origin,
                publicURL: settings.publicURL,
                key: keys.sealing,
                randomness: randomness,
                timeZone: settings.timeZone
            ),
            files: FileShelf(folder: settings.filesFolder),
            mailbox: Mailbox(
                threads: ThreadKey(key: keys.threads, origin: settings.origin),
                settings: settings.intake,
                senderAddress: settings.senderAddress
            ),
            now: now
        )
        startedAt = now()
    }

    /// The key that signs the tokens of the consent pages' forms.
    public var formKey: [UInt8] { keys.forms }

    /// The words of a language, with times in the instance's zone.
    func wording(_ language: Language) -> Wording {
        Wording(language, timeZone: settings.timeZone)
    }
}

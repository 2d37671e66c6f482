public import Foundation
public import Store

/// The support desk: clients, contacts, tickets, and what is attached to them.
///
/// The desk knows nothing of sessions and credentials; `Broker` calls it, never the reverse.
public struct Desk: Sendable {
    /// Where messages to contacts wait.
    public let postbox: Postbox

    /// Whom mail comes to, and how answers find their ticket.
    public let mailbox: Mailbox

    let store: Store
    /// Where attachments are kept.
    public let files: FileShelf
    let now: @Sendable () -> Date

    /// A desk on a store.
    ///
    /// - Parameters:
    ///   - files: where attachments are kept.
    ///   - mailbox: whom mail comes to.
    ///   - now: the clock.
    public init(store: Store, postbox: Postbox, files: FileShelf, mailbox: Mailbox, now: @escaping @Sendable () -> Date)
    {
        self.store = store
        self.postbox = postbox
        self.files = files
        self.mailbox = mailbox
        self.now = now
    }
}

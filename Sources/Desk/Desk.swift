public import Foundation
public import Store

/// The support desk: clients, contacts, tickets, and what is attached to them.
///
/// The desk knows nothing of sessions and credentials; `Broker` calls it, never the reverse.
public struct Desk: Sendable {
    /// Where messages to contacts wait.
    public let postbox: Postbox

    let store: Store
    let files: FileShelf
    let now: @Sendable () -> Date

    /// A desk on a store.
    ///
    /// - Parameters:
    ///   - files: where attachments are kept.
    ///   - now: the clock.
    public init(store: Store, postbox: Postbox, files: FileShelf, now: @escaping @Sendable () -> Date) {
        self.store = store
        self.postbox = postbox
        self.files = files
        self.now = now
    }
}

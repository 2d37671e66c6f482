public import Foundation
public import Store

/// The support desk: clients, contacts, tickets, and what is attached to them.
///
/// The desk knows nothing of sessions and credentials; `Broker` calls it, never the reverse.
public struct Desk: Sendable {
    let store: Store
    let now: @Sendable () -> Date

    /// A desk on a store.
    ///
    /// - Parameter now: the clock.
    public init(store: Store, now: @escaping @Sendable () -> Date) {
        self.store = store
        self.now = now
    }
}

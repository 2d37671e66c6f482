public import Foundation
import Ledger
public import Store

/// A look at the ledger.
public struct LedgerView: Codable, Hashable, Sendable {
    /// The name of the log.
    public var origin: String
    /// The key that its checkpoints are verified with, in the form of `signed-note`.
    public var key: String
    /// How many leaves it has.
    public var size: Int
    /// The newest checkpoint, as it is served.
    public var checkpoint: String
    /// The events, oldest first.
    public var entries: [Entry]

    /// One leaf with its event.
    public struct Entry: Codable, Hashable, Sendable {
        /// The name of the log in which it stands: after a restore another one than before.
        public var log: String
        /// Its place in the log, from 0.
        public var place: Int
        /// When.
        public var at: Date
        /// What.
        public var kind: EventKind
        /// Who.
        public var actor: String
        /// The ticket.
        public var ticket: Int64?
        /// The request.
        public var request: Int64?
        /// Its details.
        public var fields: [String: String]
        /// The leaf's bytes, for whoever may read entries as they were hashed.
        public var leaf: String?

        init(_ event: Event, in log: LogRow, withLeaf: Bool) throws {
            self.log = log.origin
            place = Int((event.id ?? 0) - log.firstEvent)
            at = event.at
            kind = event.kind
            actor = event.actor
            ticket = event.ticketId
            request = event.requestId
            fields = event.fields
            leaf = withLeaf ? String(decoding: try event.leaf().bytes, as: UTF8.self) : nil
        }
    }
}

public import Foundation
import GRDB

/// A step that happened, never changed afterwards.
public struct Event: StoredRecord, Hashable {
    public static let databaseTableName = "event"

    /// The row, rising.
    public var id: Int64?
    /// When.
    public var at: Date
    /// What.
    public var kind: EventKind
    /// Who.
    public var actor: String
    /// The ticket.
    public var ticketId: Int64?
    /// The request.
    public var requestId: Int64?
    /// Its details, never a secret.
    public var fields: [String: String]

    /// A row with these values.
    public init(
        id: Int64? = nil,
        at: Date,
        kind: EventKind,
        actor: String,
        ticketId: Int64? = nil,
        requestId: Int64? = nil,
        fields: [String: String]
    ) {
        self.id = id
        self.at = at
        self.kind = kind
        self.actor = actor
        self.ticketId = ticketId
        self.requestId = requestId
        self.fields = fields
    }
}

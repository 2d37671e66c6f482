public import Foundation
import GRDB

/// One request for support.
public struct Ticket: StoredRecord, Hashable {
    public static let databaseTableName = "ticket"

    /// The number.
    public var id: Int64?
    /// The client.
    public var clientId: Int64
    /// Who filed it.
    public var contactId: Int64
    /// One line.
    public var subject: String
    /// The text.
    public var body: String
    /// Where it stands.
    public var state: String
    /// When it was opened.
    public var createdAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        clientId: Int64,
        contactId: Int64,
        subject: String,
        body: String,
        state: String,
        createdAt: Date
    ) {
        self.id = id
        self.clientId = clientId
        self.contactId = contactId
        self.subject = subject
        self.body = body
        self.state = state
        self.createdAt = createdAt
    }
}

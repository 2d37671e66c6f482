public import Access
public import Foundation
import GRDB

/// A registered person of a client.
public struct Contact: StoredRecord, Hashable {
    public static let databaseTableName = "contact"

    /// The row.
    public var id: Int64?
    /// The client.
    public var clientId: Int64
    /// The person's name.
    public var name: String
    /// The registered address.
    public var email: String
    /// The login in the vendor's system (clause 4.3).
    public var login: String?
    /// The language of messages and pages.
    public var language: Language
    /// Whether the contact may approve access.
    public var approves: Bool
    /// When the contact was added.
    public var createdAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        clientId: Int64,
        name: String,
        email: String,
        login: String? = nil,
        language: Language,
        approves: Bool,
        createdAt: Date
    ) {
        self.id = id
        self.clientId = clientId
        self.name = name
        self.email = email
        self.login = login
        self.language = language
        self.approves = approves
        self.createdAt = createdAt
    }
}

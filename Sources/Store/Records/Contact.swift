public import Access
public import Foundation

/// A registered person of a client.
public struct Contact: Codable, Hashable, Sendable {
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
    /// Whether the contact is to approve access; counts only once that is confirmed.
    public var approves: Bool
    /// When the contact was added.
    public var createdAt: Date
    /// When another contact of the client confirmed that this one approves, or the contract named them; nil before that.
    public var confirmedAt: Date?

    /// Whether the contact's yes counts now.
    public var mayApprove: Bool { approves && confirmedAt != nil }

    /// A row with these values.
    public init(
        id: Int64? = nil,
        clientId: Int64,
        name: String,
        email: String,
        login: String? = nil,
        language: Language,
        approves: Bool,
        createdAt: Date,
        confirmedAt: Date? = nil
    ) {
        self.id = id
        self.clientId = clientId
        self.name = name
        self.email = email
        self.login = login
        self.language = language
        self.approves = approves
        self.createdAt = createdAt
        self.confirmedAt = confirmedAt
    }
}

extension Contact: NumberedRecord {
    public static let table = Table(
        "contact",
        columns: """
            id, client_id, name, email, login, language, approves, created_at, confirmed_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        clientId = try row.value()
        name = try row.value()
        email = try row.value()
        login = row.optional()
        language = try row.value()
        approves = try row.value()
        createdAt = try row.date()
        confirmedAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(clientId)
        row.value(name)
        row.value(email)
        row.value(login)
        row.value(language)
        row.value(approves)
        row.date(createdAt)
        row.date(confirmedAt)
    }
}

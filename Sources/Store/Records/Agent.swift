public import Access
public import Foundation

/// An employee of the support desk.
public struct Agent: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The short name in requests and events.
    public var name: String
    /// The SSH public key that is the agent's identity, as one line.
    public var key: String
    /// Its SHA-256 fingerprint, as ssh-keygen prints it.
    public var fingerprint: String
    /// What the agent may do.
    public var role: Role
    /// When the agent was added.
    public var createdAt: Date
    /// When a supervisor locked the agent; nil while not locked.
    public var lockedAt: Date?

    /// Where the agent gets mail; nil for one who gets none.
    public var email: String?
    /// What the agent gets mail about: `new`, `due`.
    public var notify: [String] = []

    /// A row with these values.
    public init(
        id: Int64? = nil,
        name: String,
        key: String,
        fingerprint: String,
        role: Role,
        createdAt: Date,
        lockedAt: Date? = nil
    ) {
        self.id = id
        self.name = name
        self.key = key
        self.fingerprint = fingerprint
        self.role = role
        self.createdAt = createdAt
        self.lockedAt = lockedAt
    }
}

extension Agent: NumberedRecord {
    public static let table = Table(
        "agent",
        columns: """
            id, name, key, fingerprint, role, created_at, locked_at, email, notify
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        name = try row.value()
        key = try row.value()
        fingerprint = try row.value()
        role = try row.value()
        createdAt = try row.date()
        lockedAt = row.optionalDate()
        email = row.optional()
        let topics: String = try row.value()
        notify = topics.split(separator: ",").map(String.init)
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(name)
        row.value(key)
        row.value(fingerprint)
        row.value(role)
        row.date(createdAt)
        row.date(lockedAt)
        row.value(email)
        row.value(notify.joined(separator: ","))
    }
}

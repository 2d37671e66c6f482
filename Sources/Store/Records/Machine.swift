public import Access
public import Diagnostics
public import Foundation

/// A client's computer.
public struct Machine: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The name, unique over all clients and never reused.
    public var name: String
    /// The client.
    public var clientId: Int64
    /// Where sshd listens.
    public var host: String
    /// The TCP port.
    public var port: Int
    /// The account.
    public var user: String
    /// The pinned host key, as one line.
    public var hostKey: String
    /// What the machine runs.
    public var platform: Platform
    /// The OpenSSH version, where the client told it: the trust line is adapted to it.
    public var sshdVersion: String?
    /// The contact's own key that the machine trusts as certificate authority (grade held, way A).
    public var heldAuthority: String?
    /// Measured seconds by which the machine's clock is ahead of the broker's.
    public var clockOffset: Int
    /// The grade that every consent to access has to reach: `signed`, or nil where the code is enough.
    public var demandedGrade: Grade?
    /// Whether the machine's trust line is a gate that checks the contact's signature itself (grade held, way B).
    public var isGated: Bool
    /// When a contact of the client confirmed address, user and host key; nil before that and after a change.
    public var confirmedAt: Date?
    /// When the machine was added.
    public var createdAt: Date
    /// When a supervisor locked it.
    public var lockedAt: Date?

    /// A row with these values.
    public init(
        id: Int64? = nil,
        name: String,
        clientId: Int64,
        host: String,
        port: Int,
        user: String,
        hostKey: String,
        platform: Platform,
        sshdVersion: String? = nil,
        heldAuthority: String? = nil,
        clockOffset: Int,
        demandedGrade: Grade? = nil,
        isGated: Bool = false,
        confirmedAt: Date? = nil,
        createdAt: Date,
        lockedAt: Date? = nil
    ) {
        self.id = id
        self.name = name
        self.clientId = clientId
        self.host = host
        self.port = port
        self.user = user
        self.hostKey = hostKey
        self.platform = platform
        self.sshdVersion = sshdVersion
        self.heldAuthority = heldAuthority
        self.clockOffset = clockOffset
        self.demandedGrade = demandedGrade
        self.isGated = isGated
        self.confirmedAt = confirmedAt
        self.createdAt = createdAt
        self.lockedAt = lockedAt
    }
}

extension Machine: NumberedRecord {
    public static let table = Table(
        "machine",
        columns: """
            id, name, client_id, host, port, user, host_key, platform, sshd_version, held_authority, \
            clock_offset, demanded_grade, is_gated, confirmed_at, created_at, locked_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        name = try row.value()
        clientId = try row.value()
        host = try row.value()
        port = try row.value()
        user = try row.value()
        hostKey = try row.value()
        platform = try row.value()
        sshdVersion = row.optional()
        heldAuthority = row.optional()
        clockOffset = try row.value()
        demandedGrade = try row.optionalWord()
        isGated = try row.value()
        confirmedAt = row.optionalDate()
        createdAt = try row.date()
        lockedAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(name)
        row.value(clientId)
        row.value(host)
        row.value(port)
        row.value(user)
        row.value(hostKey)
        row.value(platform)
        row.value(sshdVersion)
        row.value(heldAuthority)
        row.value(clockOffset)
        row.value(demandedGrade?.rawValue)
        row.value(isGated)
        row.date(confirmedAt)
        row.date(createdAt)
        row.date(lockedAt)
    }
}

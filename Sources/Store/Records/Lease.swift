public import Foundation

/// That a contact lent a login and password for one request: who and until when, never the secret itself.
public struct Lease: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The request.
    public var requestId: Int64
    /// The account on the machine.
    public var login: String
    /// When it was lent.
    public var leasedAt: Date
    /// When it ends at the latest.
    public var endsAt: Date

    /// A row with these values.
    public init(id: Int64? = nil, requestId: Int64, login: String, leasedAt: Date, endsAt: Date) {
        self.id = id
        self.requestId = requestId
        self.login = login
        self.leasedAt = leasedAt
        self.endsAt = endsAt
    }
}

extension Lease: NumberedRecord {
    public static let table = Table("lease", columns: "id, request_id, login, leased_at, ends_at")

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        requestId = try row.value()
        login = try row.value()
        leasedAt = try row.date()
        endsAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(requestId)
        row.value(login)
        row.date(leasedAt)
        row.date(endsAt)
    }
}

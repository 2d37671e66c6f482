public import Foundation

/// That a partner's contacts may file tickets for a client (clause 1.1); approving is no part of it.
public struct PartnerClient: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The partner.
    public var partnerId: Int64
    /// The client for whom its contacts may file.
    public var clientId: Int64
    /// Since when.
    public var createdAt: Date

    /// A row with these values.
    public init(id: Int64? = nil, partnerId: Int64, clientId: Int64, createdAt: Date) {
        self.id = id
        self.partnerId = partnerId
        self.clientId = clientId
        self.createdAt = createdAt
    }
}

extension PartnerClient: NumberedRecord {
    public static let table = Table("partner_client", columns: "id, partner_id, client_id, created_at")

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        partnerId = try row.value()
        clientId = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(partnerId)
        row.value(clientId)
        row.date(createdAt)
    }
}

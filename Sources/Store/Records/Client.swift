public import Foundation

/// An organisation with a contract.
public struct Client: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The name, unique.
    public var name: String
    /// The support plan.
    public var tariff: String
    /// When the client was added.
    public var createdAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        name: String,
        tariff: String,
        createdAt: Date
    ) {
        self.id = id
        self.name = name
        self.tariff = tariff
        self.createdAt = createdAt
    }
}

extension Client: NumberedRecord {
    public static let table = Table(
        "client",
        columns: """
            id, name, tariff, created_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        name = try row.value()
        tariff = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(name)
        row.value(tariff)
        row.date(createdAt)
    }
}

public import Foundation
import GRDB

/// An organisation with a contract.
public struct Client: StoredRecord, Hashable {
    public static let databaseTableName = "client"

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

public import Foundation
public import Regulation

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
    /// The first day of the contract, in Moscow.
    public var contractFrom: CivilDay
    /// Its last day; nil where no end was agreed.
    public var contractThrough: CivilDay?
    /// Whether its contacts file tickets for other clients, which are named one by one.
    public var isPartner: Bool

    /// The days on which the contract holds.
    ///
    /// - Throws: ``TariffError/emptyContract`` where a row has been tampered with.
    public var contract: ContractPeriod {
        get throws(TariffError) { try ContractPeriod(from: contractFrom, through: contractThrough) }
    }

    /// A row with these values; where no first day of the contract is given, it is the day of ``createdAt`` in Moscow.
    public init(
        id: Int64? = nil,
        name: String,
        tariff: String,
        createdAt: Date,
        contractFrom: CivilDay? = nil,
        contractThrough: CivilDay? = nil,
        isPartner: Bool = false
    ) {
        self.id = id
        self.name = name
        self.tariff = tariff
        self.createdAt = createdAt
        self.contractFrom = contractFrom ?? Instant(createdAt).day
        self.contractThrough = contractThrough
        self.isPartner = isPartner
    }
}

extension Client: NumberedRecord {
    public static let table = Table(
        "client",
        columns: """
            id, name, tariff, created_at, contract_from, contract_through, is_partner
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        name = try row.value()
        tariff = try row.value()
        createdAt = try row.date()
        contractFrom = try row.day()
        contractThrough = try row.optionalDay()
        isPartner = try row.value()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(name)
        row.value(tariff)
        row.date(createdAt)
        row.value(contractFrom.description)
        row.value(contractThrough?.description)
        row.value(isPartner)
    }
}

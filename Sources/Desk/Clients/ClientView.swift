public import Foundation
public import Regulation
public import Store

/// A client as people look at it, with how its contract stands today.
public struct ClientView: Codable, Hashable, Sendable {
    /// How a contract stands.
    public enum Contract: String, Codable, Sendable, CaseIterable {
        /// It begins on a later day.
        case notBegun = "not begun"
        /// It holds.
        case holds
        /// Its last day is over: the level is non-commercial until it is prolonged (clause 1.1).
        case over
    }

    /// The row.
    public var id: Int64
    /// The name.
    public var name: String
    /// The support plan.
    public var tariff: String
    /// Whether the plan is one of the examples that came with the product.
    public var tariffIsExample: Bool
    /// The first day of the contract.
    public var contractFrom: CivilDay
    /// Its last day; nil where no end was agreed.
    public var contractThrough: CivilDay?
    /// How it stands today.
    public var contract: Contract
    /// Whether its contacts file tickets for other clients.
    public var isPartner: Bool
    /// For whom.
    public var filesFor: [String]
    /// When the client was added.
    public var createdAt: Date
}

extension Rows {
    /// A client for people.
    ///
    /// - Parameter now: decides how the contract stands.
    public func view(of client: Client, at now: Date) throws -> ClientView {
        let today = Instant(now).day
        let contract: ClientView.Contract =
            if today < client.contractFrom { .notBegun } else if let end = client.contractThrough, end < today {
                .over
            } else { .holds }
        return ClientView(
            id: client.id ?? 0,
            name: client.name,
            tariff: client.tariff,
            tariffIsExample: try isExample(tariff: client.tariff) ?? false,
            contractFrom: client.contractFrom,
            contractThrough: client.contractThrough,
            contract: contract,
            isPartner: client.isPartner,
            filesFor: client.isPartner ? try clients(ofPartner: client.id ?? 0).map(\.name) : [],
            createdAt: client.createdAt
        )
    }
}

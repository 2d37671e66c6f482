public import Access
import Regulation
public import Store

/// Gives a client another support plan, or its contract other days. What isn't named stays as it was.
public struct ChangeClient: UseCase {
    public static var permission: Permission { .work }

    /// The client's name, which never changes.
    public var name: String
    /// The support plan from now on.
    public var tariff: String?
    /// The contract's first day.
    public var contractFrom: String?
    /// The contract's last day.
    public var contractThrough: String?
    /// Whether no end of the contract is agreed any more.
    public var isOpenEnded: Bool?

    /// A change.
    public init(
        name: String,
        tariff: String? = nil,
        contractFrom: String? = nil,
        contractThrough: String? = nil,
        isOpenEnded: Bool? = nil
    ) {
        self.name = name
        self.tariff = tariff
        self.contractFrom = contractFrom
        self.contractThrough = contractThrough
        self.isOpenEnded = isOpenEnded
    }

    /// - Throws: ``Refusal``: `clientUnknown`, `tariffUnknown` with the known ones, `invalidDate`, `contractRefused`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ClientView {
        let days = try ContractDays(from: contractFrom, through: contractThrough)
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            let client = try transaction.requiredClient(name)
            let changed = try transaction.change(client, tariff: tariff, days, isOpenEnded: isOpenEnded ?? false)
            if changed != client { try transaction.recountOpenClocks(because: .tariff) }
            return try transaction.view(of: changed, at: transaction.now)
        }
    }
}

extension Transaction {
    /// Changes a client's plan and contract, and tells of it where anything differs; open deadlines are the caller's.
    ///
    /// - Throws: ``Refusal``: `tariffUnknown`, `contractRefused`.
    public func change(
        _ client: Client,
        tariff: String?,
        _ days: ContractDays,
        isOpenEnded: Bool = false
    ) throws -> Client {
        var changed = client
        if let tariff {
            try require(tariff: tariff)
            changed.tariff = tariff
        }
        if isOpenEnded { changed.contractThrough = nil }
        try days.apply(to: &changed)
        guard changed != client else { return client }
        try update(changed)
        try record(.clientChanged, changed.told)
        return changed
    }

    /// - Throws: ``Refusal/Code/clientUnknown``.
    public func requiredClient(_ name: String) throws -> Client {
        guard let client = try client(named: name) else { throw Refusal(.clientUnknown, ["client": name]) }
        return client
    }
}

public import Access
import Store

/// Shows a tariff in all its versions.
public struct ShowTariff: UseCase {
    public static var permission: Permission { .read }

    /// The tariff's name.
    public var name: String

    /// The tariff of that name.
    public init(name: String) {
        self.name = name
    }

    /// - Throws: ``Refusal``: `tariffUnknown` with the known ones.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TariffView {
        try await desk.store.read { rows in
            try rows.require(tariff: name)
            guard let view = try rows.tariffView(named: name) else { throw StoreError.missingRow }
            return view
        }
    }
}

extension Rows {
    /// - Throws: ``Refusal/Code/tariffUnknown`` with the known ones.
    func require(tariff: String) throws {
        let tariffs = try tariffs()
        guard tariffs.contains(tariff) else {
            throw Refusal(.tariffUnknown, ["tariff": tariff, "known": tariffs.joined(separator: ", ")])
        }
    }
}

public import Access
import Store

/// Lists the tariffs with all their versions.
public struct ListTariffs: UseCase {
    public static var permission: Permission { .read }

    /// A list of all tariffs.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [TariffView] {
        try await desk.store.read { rows in try rows.tariffs().compactMap { try rows.tariffView(named: $0) } }
    }
}

public import Access
public import Desk
import Store

/// Takes a request back, at any time; what runs on the machine ends.
public struct WithdrawRequest: UseCase {
    public static var permission: Permission { .work }

    /// The request's number.
    public var number: Int64

    /// The request of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal``: `requestUnknown`, `wrongState`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> RequestView {
        let (aftermath, view) = try await broker.cutting([number]) {
            try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
                guard let request = try transaction.request(number) else {
                    throw Refusal(.requestUnknown, ["request": String(number)])
                }
                let aftermath = try broker.apply(.withdraw, to: request, in: transaction)
                guard let changed = try transaction.request(number) else { throw StoreError.missingRow }
                return (aftermath, try transaction.view(of: changed))
            }
        }
        await broker.carryOut([aftermath])
        return view
    }
}

public import Access
public import Desk
import Store

/// Shows an access request and what became of it.
public struct ShowRequest: UseCase {
    public static var permission: Permission { .read }

    /// The request's number.
    public var number: Int64

    /// The request of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal/Code/requestUnknown``.
    public func perform(by principal: Principal, in broker: Broker) async throws -> RequestView {
        try await broker.store.read { rows in
            guard let request = try rows.request(number) else {
                throw Refusal(.requestUnknown, ["request": String(number)])
            }
            return try rows.view(of: request)
        }
    }
}

public import Access
public import Desk
import Store

/// Lists the newest access requests, newest first.
public struct ListRequests: UseCase {
    public static var permission: Permission { .read }

    /// How many are listed where nobody says otherwise.
    public static let usual = 100
    /// The most that are listed at once.
    public static let most = 1000

    /// How many at most; nil means ``usual``.
    public var limit: Int?

    /// A list of the newest requests.
    public init(limit: Int? = nil) {
        self.limit = limit
    }

    /// - Throws: ``Refusal/Code/invalidInput`` for a limit out of range.
    public func perform(by principal: Principal, in broker: Broker) async throws -> [RequestSummary] {
        let limit = limit ?? Self.usual
        guard (1...Self.most).contains(limit) else {
            throw Refusal(.invalidInput, .outOfRange, ["field": "limit", "least": "1", "most": String(Self.most)])
        }
        return try await broker.store.read { rows in try rows.summaries(ofNewest: limit) }
    }
}

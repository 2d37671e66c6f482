public import Access
import Regulation
import Store

/// Publishes a new version of a tariff: it holds from now on, moves open deadlines, and leaves finished ones as they were.
///
/// What isn't named stays as it was.
public struct ChangeTariff: UseCase {
    public static var permission: Permission { .supervise }

    /// A tariff after its change.
    public struct Changed: Codable, Hashable, Sendable {
        /// The tariff.
        public var tariff: TariffView
        /// The tickets whose deadline moved.
        public var moved: [Int64]
    }

    /// The tariff's name, which never changes.
    public var name: String
    /// The longest reaction from now on, in working minutes.
    public var minutes: Int?
    /// Whether it promises no reaction from now on, also for no category.
    public var isUnlimited: Bool?
    /// Categories that get this limit from now on.
    public var categories: [String: Int]?
    /// Categories that have no limit of their own any more.
    public var removedCategories: [String]?

    /// A change.
    public init(
        name: String,
        minutes: Int? = nil,
        isUnlimited: Bool? = nil,
        categories: [String: Int]? = nil,
        removedCategories: [String]? = nil
    ) {
        self.name = name
        self.minutes = minutes
        self.isUnlimited = isUnlimited
        self.categories = categories
        self.removedCategories = removedCategories
    }

    /// - Throws: ``Refusal``: `tariffUnknown`, `tariffRefused`, `invalidInput` for a category that it doesn't name.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Changed {
        try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            try transaction.require(tariff: name)
            guard var tariff = try transaction.tariff(named: name) else { throw StoreError.missingRow }
            let before = tariff.current
            try Refusal.ofTariff { try change(&tariff, at: Instant(transaction.now)) }
            var moved: [Int64] = []
            if tariff.current.limit != before.limit || tariff.current.categories != before.categories {
                let row = try transaction.addVersion(of: tariff)
                try transaction.record(.tariffChanged, row.told(asExample: tariff.isExample))
                moved = try transaction.recountOpenClocks(because: .tariff)
            }
            guard let view = try transaction.tariffView(named: name) else { throw StoreError.missingRow }
            return Changed(tariff: view, moved: moved)
        }
    }

    private func change(_ tariff: inout Tariff, at instant: Instant) throws {
        let before = tariff.current
        var limits = isUnlimited == true ? [:] : before.categories
        for name in removedCategories ?? [] {
            guard limits.removeValue(forKey: try ProblemCategory(name)) != nil else {
                let known = before.categories.keys.map(\.name).sorted().joined(separator: ", ")
                throw Refusal(.invalidInput, .unknownName, ["field": "category", "known": known])
            }
        }
        limits.merge(try (categories ?? [:]).limits) { $1 }
        let limit = isUnlimited == true ? nil : try minutes.map { try ReactionLimit(minutes: $0) } ?? before.limit
        try tariff.change(since: instant, limit: limit, categories: limits)
    }
}

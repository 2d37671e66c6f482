public import Access
import Regulation
import Store

/// Adds a tariff: what is promised to the clients who have it (clauses 1.1 and 2.1).
public struct AddTariff: UseCase {
    public static var permission: Permission { .supervise }

    /// The name, unique.
    public var name: String
    /// The longest reaction in working minutes; nil for a non-commercial tariff, which promises none.
    public var minutes: Int?
    /// Categories of problems with a limit of their own, in working minutes.
    public var categories: [String: Int]?

    /// A tariff to add.
    public init(name: String, minutes: Int?, categories: [String: Int]? = nil) {
        self.name = name
        self.minutes = minutes
        self.categories = categories
    }

    /// - Throws: ``Refusal``: `invalidText`, `alreadyExists`, `tariffRefused`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TariffView {
        let name = try QuotedText(name, field: "tariff").text
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard try !transaction.tariffNames().contains(name) else {
                throw Refusal(.alreadyExists, ["what": "tariff", "name": name])
            }
            let tariff = try Refusal.ofTariff {
                try Tariff(
                    name,
                    since: Instant(transaction.now),
                    limit: try minutes.map { try ReactionLimit(minutes: $0) },
                    categories: try (categories ?? [:]).limits
                )
            }
            let row = try transaction.add(tariff)
            try transaction.record(.tariffAdded, row.told(asExample: false))
            guard let view = try transaction.tariffView(named: name) else { throw StoreError.missingRow }
            return view
        }
    }
}

extension [String: Int] {
    /// The categories as the regulation has them.
    var limits: [ProblemCategory: ReactionLimit] {
        get throws {
            var limits: [ProblemCategory: ReactionLimit] = [:]
            for (name, minutes) in self {
                let name = try QuotedText(name, field: "category").text
                limits[try ProblemCategory(name)] = try ReactionLimit(minutes: minutes)
            }
            return limits
        }
    }
}

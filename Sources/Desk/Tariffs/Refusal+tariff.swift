import Access
import Regulation

extension Refusal {
    /// Does what may be refused by the rules of tariffs and contracts, and says no in the product's way.
    ///
    /// - Throws: ``Refusal``: `tariffRefused`, `contractRefused`, `invalidText`; every other error as it is.
    static func ofTariff<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as TariffError {
            throw Refusal(error)
        }
    }

    /// What a rule of tariffs says.
    init(_ error: TariffError) {
        switch error {
        case .limitOutOfBounds(let minutes):
            let allowed = ReactionLimit.allowed
            self.init(
                .tariffRefused,
                .limitOutOfBounds,
                ["minutes": String(minutes), "limit": "\(allowed.lowerBound)–\(allowed.upperBound)"]
            )
        case .malformedName: self.init(.invalidText, .tooLong, ["field": "tariff", "limit": "60"])
        case .categoriesWithoutLimit: self.init(.tariffRefused, .categoriesWithoutLimit)
        case .categoryWithoutEffect(let category):
            self.init(.tariffRefused, .categoryWithoutEffect, ["category": category.name])
        case .versionOutOfOrder: self.init(.tariffRefused, .clockWentBack)
        case .emptyContract: self.init(.contractRefused, .contractEmpty)
        }
    }
}

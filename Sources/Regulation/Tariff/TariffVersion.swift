/// What a tariff promised from a certain time on.
public struct TariffVersion: Hashable, Sendable {
    /// The tariff's name.
    public let tariff: String
    /// The version, from 1.
    public let number: Int
    /// From when it holds.
    public let since: Instant
    /// The longest reaction; nil for a non-commercial tariff, which has no maximum.
    public let limit: ReactionLimit?
    /// Categories with a limit of their own.
    public let categories: [ProblemCategory: ReactionLimit]

    /// A version of a tariff.
    ///
    /// - Throws: ``TariffError/categoriesWithoutLimit``, ``TariffError/categoryWithoutEffect(_:)``.
    public init(
        of tariff: String,
        number: Int,
        since: Instant,
        limit: ReactionLimit?,
        categories: [ProblemCategory: ReactionLimit] = [:]
    ) throws(TariffError) {
        guard limit != nil || categories.isEmpty else { throw .categoriesWithoutLimit }
        if let idle = categories.first(where: { $0.value == limit }) { throw .categoryWithoutEffect(idle.key) }
        self.tariff = tariff
        self.number = number
        self.since = since
        self.limit = limit
        self.categories = categories
    }
}

/// A support plan in its versions: "тарифный план" of clauses 1.1 and 2.1.
///
/// A change makes a new version, so that a finished clock can name the one that it was counted by.
public struct Tariff: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its versions, the oldest first; at least one.
    public private(set) var versions: [TariffVersion]
    /// Whether it only shows what a tariff looks like; the regulation gives no figures.
    public let isExample: Bool

    /// A tariff with its first version.
    ///
    /// - Throws: ``TariffError``.
    public init(
        _ name: String,
        since: Instant,
        limit: ReactionLimit?,
        categories: [ProblemCategory: ReactionLimit] = [:],
        isExample: Bool = false
    ) throws(TariffError) {
        guard (1...60).contains(name.count), !name.contains(where: \.isNewline) else { throw .malformedName(name) }
        self.name = name
        self.isExample = isExample
        versions = [try TariffVersion(of: name, number: 1, since: since, limit: limit, categories: categories)]
    }

    /// Publishes a new version.
    ///
    /// - Throws: ``TariffError``; the tariff is then as it was.
    public mutating func change(
        since: Instant,
        limit: ReactionLimit?,
        categories: [ProblemCategory: ReactionLimit] = [:]
    ) throws(TariffError) {
        guard since >= current.since else { throw .versionOutOfOrder }
        versions.append(
            try TariffVersion(
                of: name,
                number: current.number + 1,
                since: since,
                limit: limit,
                categories: categories
            )
        )
    }

    /// The last version.
    public var current: TariffVersion { versions[versions.count - 1] }

    /// The version that holds at an instant; before the first one, that one.
    public func version(at instant: Instant) -> TariffVersion {
        versions.last { $0.since <= instant } ?? versions[0]
    }
}

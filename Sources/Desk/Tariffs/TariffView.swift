public import Foundation
import Store

/// A tariff as people look at it: what it promises now, and what it promised before.
public struct TariffView: Codable, Hashable, Sendable {
    /// One version.
    public struct Version: Codable, Hashable, Sendable {
        /// From 1.
        public var number: Int
        /// From when it holds; 1970 for what came with the product.
        public var since: Date
        /// The longest reaction in working minutes; nil where none is promised.
        public var minutes: Int?
        /// Categories with a limit of their own, in working minutes.
        public var categories: [String: Int]
    }

    /// The name.
    public var name: String
    /// Whether it only shows what a tariff looks like: the regulation gives no figures.
    public var isExample: Bool
    /// How many clients have it.
    public var clients: Int
    /// The versions, the oldest first.
    public var versions: [Version]

    /// What it promises now.
    public var current: Version { versions[versions.count - 1] }
}

extension Rows {
    /// A tariff for people; nil where there is none of that name.
    func tariffView(named name: String) throws -> TariffView? {
        let versions = try tariffVersions(of: name)
        guard !versions.isEmpty, let isExample = try isExample(tariff: name) else { return nil }
        return TariffView(
            name: name,
            isExample: isExample,
            clients: try clients().count { $0.tariff == name },
            versions: versions.map { row in
                TariffView.Version(
                    number: row.number,
                    since: row.since,
                    minutes: row.limitMinutes,
                    categories: row.categories
                )
            }
        )
    }
}

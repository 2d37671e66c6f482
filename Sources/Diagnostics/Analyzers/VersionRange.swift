/// Versions between two bounds: `>=5.5.0 <5.5.37`.
public struct VersionRange: Hashable, Sendable {
    /// One bound.
    struct Bound: Hashable, Sendable {
        let comparison: Condition.Comparison
        let version: VersionNumber
    }

    let bounds: [Bound]

    /// Reads a range: comparisons with spaces between them, all of which have to hold; nil where the text is none.
    public init?(_ text: String) {
        var bounds: [Bound] = []
        for word in text.split(separator: " ") {
            // Two signs before one, so that "<=5" is not "<" and "=5".
            let comparisons = Condition.Comparison.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
            guard let comparison = comparisons.first(where: { word.hasPrefix($0.rawValue) }), comparison != .unequal,
                let version = VersionNumber(String(word.dropFirst(comparison.rawValue.count)))
            else { return nil }
            bounds.append(Bound(comparison: comparison, version: version))
        }
        guard !bounds.isEmpty else { return nil }
        self.bounds = bounds
    }

    /// The condition that a fact lies in the range.
    func condition(on fact: String) -> Condition? {
        bounds.map { Condition.compare(.fact(fact), $0.comparison, .literal(.version($0.version))) }
            .reduce(nil) { (sum: Condition?, next) in sum.map { .and($0, next) } ?? next }
    }
}

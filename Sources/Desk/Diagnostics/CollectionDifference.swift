public import Access
import Diagnostics
import Store

/// What differs between two collections.
public struct CollectionDifference: Codable, Hashable, Sendable {
    /// What became of a fact.
    public enum Change: String, Codable, Hashable, Sendable, CaseIterable {
        /// It has another value.
        case changed
        /// It is there now, and was not.
        case new
        /// The answer came, and does not have it any more.
        case gone
        /// It was known, and nobody can say now.
        case unknownNow
    }

    /// One fact that differs.
    public struct FactChange: Codable, Hashable, Sendable {
        /// The fact.
        public var name: String
        /// What became of it.
        public var change: Change
        /// Its value in the earlier collection.
        public var before: String?
        /// Its value in the later one.
        public var after: String?
        /// Why it is not known now.
        public var reason: String?
        /// Whether it changes by itself, such as an uptime.
        public var isVolatile: Bool
    }

    /// One analyzer that concludes otherwise.
    public struct FindingChange: Codable, Hashable, Sendable {
        /// The analyzer.
        public var analyzer: String
        /// What it checks.
        public var title: Bilingual
        /// Its finding in the earlier collection.
        public var before: FindingView?
        /// Its finding in the later one.
        public var after: FindingView?
    }

    /// The earlier collection.
    public var earlier: CollectionSummary
    /// The later one.
    public var later: CollectionSummary
    /// The facts that differ, by name.
    public var facts: [FactChange]
    /// How many facts are the same.
    public var same: Int
    /// The findings that differ, by analyzer.
    public var findings: [FindingChange]
}

extension CollectionDifference {
    /// What happened to facts between two collections.
    ///
    /// - Parameters:
    ///   - reasons: of the later collection, by probe: nil where the probe has an answer.
    static func changes(
        from before: [StoredFact],
        to after: [StoredFact],
        _ reasons: [String: String?]
    ) -> (changes: [FactChange], same: Int) {
        let old = Dictionary(before.map { ($0.name, $0) }) { $1 }
        let new = Dictionary(after.map { ($0.name, $0) }) { $1 }
        let names = Set(old.keys).union(new.keys).sorted()
        let changes = names.compactMap { change(of: $0, from: old[$0], to: new[$0], reasons) }
        return (changes, names.count - changes.count)
    }

    private static func change(
        of name: String,
        from old: StoredFact?,
        to new: StoredFact?,
        _ reasons: [String: String?]
    ) -> FactChange? {
        let change: Change
        var reason: String?
        switch (old, new) {
        case (let old?, let new?):
            guard old.value != new.value else { return nil }
            change = .changed
        case (nil, _): change = .new
        case (let old?, nil):
            // Who was not asked has not lost anything.
            reason = reasons[old.probe ?? ""] ?? Lack.notAsked
            change = reason == nil ? .gone : .unknownNow
        }
        return FactChange(
            name: name,
            change: change,
            before: old?.value,
            after: new?.value,
            reason: reason,
            isVolatile: StandardFact.isVolatile(name)
        )
    }

    /// The analyzers that conclude otherwise.
    static func changes(from before: [StoredFinding], to after: [StoredFinding]) -> [FindingChange] {
        let old = Dictionary(before.map { ($0.finding.analyzer, $0) }) { $1 }
        let new = Dictionary(after.map { ($0.finding.analyzer, $0) }) { $1 }
        return Set(old.keys).union(new.keys).sorted().compactMap { analyzer in
            let (one, two) = (old[analyzer], new[analyzer])
            guard one?.finding.result != two?.finding.result || one?.finding.say != two?.finding.say,
                let title = (two ?? one)?.finding.title
            else { return nil }
            return FindingChange(
                analyzer: analyzer,
                title: Bilingual(title),
                before: one.map(FindingView.init),
                after: two.map(FindingView.init)
            )
        }
    }
}

public import Access
import Diagnostics
import Store

/// Compares two collections of a machine: what changed since it last worked.
public struct DiffCollections: UseCase {
    public static var permission: Permission { .read }

    /// One collection.
    public var one: Int64
    /// The other.
    public var other: Int64
    /// Whether they may be of different machines.
    public var acrossMachines: Bool?

    /// Two collections to compare, in either order: the earlier one is the one that ran first.
    public init(one: Int64, other: Int64, acrossMachines: Bool? = nil) {
        self.one = one
        self.other = other
        self.acrossMachines = acrossMachines
    }

    /// - Throws: ``Refusal``: `collectionUnknown`, `collectionsOfTwoMachines`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> CollectionDifference {
        try await desk.store.read { rows in
            let pair = try [one, other].map { try rows.requiredCollection($0) }
                .sorted { ($0.beganAt, $0.id ?? 0) < ($1.beganAt, $1.id ?? 0) }
            let (earlier, later) = (try rows.summary(of: pair[0]), try rows.summary(of: pair[1]))
            let areOfOne = earlier.machine == later.machine && (earlier.file == nil || earlier.ticket == later.ticket)
            guard areOfOne || acrossMachines == true else {
                throw Refusal(
                    .collectionsOfTwoMachines,
                    ["one": earlier.machine, "other": later.machine]
                )
            }
            let evidence = try rows.evidence(ofCollection: later.number)
            let facts = CollectionDifference.changes(
                from: try rows.facts(ofCollection: earlier.number),
                to: try rows.facts(ofCollection: later.number),
                Dictionary(evidence.map { ($0.probe, $0.reason) }) { $1 }
            )
            return CollectionDifference(
                earlier: earlier,
                later: later,
                facts: facts.changes,
                same: facts.same,
                findings: CollectionDifference.changes(
                    from: try rows.lastFindings(ofCollection: earlier.number),
                    to: try rows.lastFindings(ofCollection: later.number)
                )
            )
        }
    }
}

extension Rows {
    /// The findings of a collection, the last one of each analyzer, whatever became of it.
    fileprivate func lastFindings(ofCollection number: Int64) throws -> [StoredFinding] {
        let all = try findings(ofCollection: number)
        return Array(Dictionary(all.map { ($0.finding.analyzer, $0) }) { $1 }.values)
    }
}

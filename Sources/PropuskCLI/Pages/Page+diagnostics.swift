import Desk
import Diagnostics
import Store
import Wording

// Collections in lists, by themselves, and compared.
extension Page {
    /// Adds a list of collections.
    mutating func add(_ collections: [CollectionSummary]) {
        addTable(
            [.number, .ticket, .machine, .profile, .since, .worth, .facts, .results],
            collections.map { collection in
                [
                    String(collection.number), String(collection.ticket), collection.machine, collection.profile,
                    words.moment(collection.beganAt), label(collection.origin), String(collection.facts),
                    results(collection.results),
                ]
            }
        )
    }

    /// Adds a collection with all that it left.
    mutating func add(_ shown: ShowCollection.Outcome) {
        add("\(label(.ticket)) \(shown.summary.ticket), \(shown.summary.machine), \(shown.summary.profile)")
        addFacts(shown.facts)
        if !shown.findings.isEmpty {
            addTitle(label(.findings))
            addFindings(shown.findings)
        }
        add(shown.collection)
    }

    /// Adds what differs between two collections.
    mutating func add(_ difference: CollectionDifference) {
        add([difference.earlier, difference.later])
        addGap()
        let changes = difference.facts.filter { !$0.isVolatile }
        addTable(
            [.field, .change, .before, .after],
            changes.map { change in
                [
                    change.name, words.factChange(change.change.rawValue), change.before ?? "-",
                    change.after ?? change.reason.map { words.unknownReason($0) } ?? "-",
                ]
            }
        )
        add(words.unchangedFacts(difference.same, volatile: difference.facts.count - changes.count))
        guard !difference.findings.isEmpty else { return }
        addTitle(label(.findings))
        addTable(
            [.check, .before, .after],
            difference.findings.map { [words($0.title), conclusion(of: $0.before), conclusion(of: $0.after)] }
        )
    }

    private func conclusion(of finding: FindingView?) -> String {
        guard let finding else { return "-" }
        let result = words.result(finding.result.rawValue)
        return finding.say.map { "\(result): \(words($0))" } ?? result
    }

    private func results(_ counts: [String: Int]) -> String {
        let present = FindingResult.allCases.compactMap { result in
            counts[result.rawValue].map { "\(words.result(result.rawValue)): \($0)" }
        }
        return present.isEmpty ? "-" : present.joined(separator: ", ")
    }
}

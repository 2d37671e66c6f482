import Foundation
import Ledger
import Store

/// The findings of one ticket against what its events tell: none that no event tells of, none missing, none changed.
struct FindingCheck {
    private(set) var problems: [String] = []

    /// What became of a finding, as events tell it.
    private struct Fate: Hashable {
        var state = StoredFinding.State.proposed
        var by: String?
        var at: String?
        var reason: String?
    }

    init(ofTicket number: Int64, events: [Event], in rows: some Rows) throws {
        let findings = try rows.findings(ofTicket: number)
        let byNumber = Dictionary(findings.map { ($0.id ?? 0, $0) }) { first, _ in first }
        var fates: [Int64: Fate] = [:]
        for event in events {
            switch event.kind {
            case .findingsProposed:
                let told = event.numbers("findings")
                let there = told.compactMap { byNumber[$0] }
                for finding in told where byNumber[finding] == nil {
                    problems.append("finding \(finding) is in the ledger, and not in the tables")
                }
                if there.count == told.count, let digest = event.opening["findings_digest"],
                    try digest != StoredFinding.digest(of: there)
                {
                    let names = told.map { String($0) }.joined(separator: ", ")
                    problems.append("findings \(names) of ticket \(number) are not what their event tells")
                }
                for finding in told { fates[finding] = Fate() }
                for finding in event.numbers("replaced") { fates[finding]?.state = .replaced }
            case .findingAccepted: decide(event, as: .accepted, &fates)
            case .findingDismissed: decide(event, as: .dismissed, &fates)
            default: break
            }
        }
        for finding in findings { check(finding, fates[finding.id ?? 0]) }
    }

    private func decide(_ event: Event, as state: StoredFinding.State, _ fates: inout [Int64: Fate]) {
        for finding in event.numbers("finding") {
            fates[finding] = Fate(state: state, by: event.actor, at: event.moment, reason: event.opening["reason"])
        }
    }

    private mutating func check(_ finding: StoredFinding, _ fate: Fate?) {
        let name = "finding \(finding.id ?? 0)"
        guard let fate else {
            problems.append("\(name) is in the tables, and not in the ledger")
            return
        }
        let row = Fate(
            state: finding.state,
            // Who it was is erased with the person.
            by: fate.by == "" ? "" : finding.decidedBy,
            at: finding.decidedAt?.told,
            reason: fate.state == .dismissed && fate.reason == nil ? nil : finding.reason
        )
        if row != fate { problems.append("\(name) is not what its events tell") }
    }
}

extension Event {
    /// A field that holds rows' numbers with spaces between them.
    fileprivate func numbers(_ name: String) -> [Int64] {
        (opening[name] ?? "").split(separator: " ").compactMap { Int64($0) }
    }
}

import Desk
import Diagnostics
import Store
import Wording

// What analyzers conclude.
extension Page {
    /// Adds findings one by one, and those that passed as a count.
    mutating func addFindings(_ findings: [FindingView]) {
        for finding in findings where finding.result != .pass { add(finding) }
        let passed = findings.count { $0.result == .pass }
        guard passed > 0 else { return }
        addGap()
        add(words.passedChecks(passed))
    }

    /// Adds what came of accepting a finding.
    mutating func add(_ outcome: AcceptFinding.Outcome) {
        add(outcome.ticket)
        addFindings([outcome.finding])
        let did = outcome.did.map { words.action($0.rawValue) }
        add([(label(.next), did.isEmpty ? label(.none) : did.joined(separator: ", "))], indent: 4)
        guard let draft = outcome.draft else { return }
        addGap()
        add(label(.draftKept))
        add(draft, indent: 4)
    }

    private mutating func add(_ finding: FindingView) {
        addGap()
        let state = finding.state == .proposed ? "" : "  [\(words.findingState(finding.state.rawValue))]"
        add("\(finding.number)  \(words.result(finding.result.rawValue)): \(words(finding.title))\(state)")
        let evidence = finding.evidence.map { "\($0.name) = \($0.value)\(source(of: $0))" }
        let lacks = finding.lacks.map { "\($0.fact): \(words.unknownReason($0.reason))" }
        let decision = finding.decidedBy.map { "\($0), \(finding.decidedAt.map { words.moment($0) } ?? "")" }
        add(
            [
                (label(.because), finding.say.map { words($0) }),
                (label(.evidence), evidence.isEmpty ? nil : evidence.joined(separator: "\n")),
                (label(.lacking), lacks.isEmpty ? nil : lacks.joined(separator: "\n")),
                (label(.clause), finding.clause),
                (label(.page), finding.page),
                (label(.proposal), proposals(of: finding)),
                (label(.reply), finding.state == .proposed ? finding.reply.map { words($0) } : nil),
                (label(.decidedBy), decision),
                (label(.reason), finding.reason),
            ],
            indent: 4
        )
    }

    private func source(of evidence: FindingEvidence) -> String {
        words.source(evidence.source.rawValue, collection: evidence.collection).map { " (\($0))" } ?? ""
    }

    private func proposals(of finding: FindingView) -> String? {
        let proposals = [
            finding.raise.map { "\(words.action("raise")) (\(words.criticality($0.rawValue)))" },
            finding.deferral.map { "\(words.action("defer")) (\(words.deferral($0)))" },
            finding.article.map { "\(words.action("article")) (\($0))" },
            finding.reply.map { _ in words.action("reply") },
        ]
        let present = proposals.compactMap(\.self)
        return present.isEmpty || finding.state != .proposed ? nil : present.joined(separator: ", ")
    }
}

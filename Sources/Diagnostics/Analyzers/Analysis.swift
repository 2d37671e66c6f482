/// What a profile's analyzers conclude from what is known.
///
/// Pure and total: each analyzer is run once, and one that hangs on itself, which the linter refuses, is unknown.
public struct Analysis: Hashable, Sendable {
    /// The findings, in the analyzers' order.
    public let findings: [Finding]

    /// Runs analyzers.
    public init(of facts: KnownFacts, by analyzers: [Analyzer]) {
        var run = Run(facts: facts, analyzers: analyzers)
        findings = analyzers.compactMap { run.finding(of: $0.id) }
    }

    private struct Run {
        let facts: KnownFacts
        let analyzers: [Analyzer]
        var findings: [String: Finding] = [:]
        var underWay: Set<String> = []

        mutating func finding(of id: String) -> Finding? {
            if let finding = findings[id] { return finding }
            guard let analyzer = analyzers.first(where: { $0.id == id }), underWay.insert(id).inserted else {
                return nil
            }
            // What its conditions ask for is concluded first, so that judging changes nothing.
            for other in analyzer.outcomes.flatMap({ $0.condition.analyzerIDs.sorted() }) { _ = finding(of: other) }
            underWay.remove(id)
            let concluded = findings
            let finding = analyzer.conclude(from: facts) { concluded[$0] }
            findings[id] = finding
            return finding
        }
    }
}

extension Analyzer {
    /// The finding: the first outcome that holds, unless one before it may hold too.
    func conclude(from facts: KnownFacts, _ conclude: (String) -> Finding?) -> Finding {
        var evidence: [FindingEvidence] = []
        for (index, outcome) in outcomes.enumerated() {
            let judgement = outcome.condition.judge(by: facts, conclude)
            switch judgement.truth {
            case .yes: return finding(outcome, number: index + 1, judgement.evidence, facts)
            case .no: evidence = evidence.united(with: judgement.evidence)
            case .unknown:
                return finding(.unknown, evidence.united(with: judgement.evidence), judgement.lacks)
            }
        }
        return finding(.pass, evidence, [])
    }

    private func finding(_ result: FindingResult, _ evidence: [FindingEvidence], _ lacks: [Lack]) -> Finding {
        Finding(
            analyzer: id,
            clause: clause,
            title: title,
            result: result,
            outcome: nil,
            say: nil,
            evidence: evidence,
            lacks: lacks,
            article: nil,
            page: nil,
            reply: nil,
            deferral: nil,
            raise: nil
        )
    }

    private func finding(
        _ outcome: AnalyzerOutcome,
        number: Int,
        _ evidence: [FindingEvidence],
        _ facts: KnownFacts
    ) -> Finding {
        Finding(
            analyzer: id,
            clause: clause,
            title: title,
            result: outcome.result,
            outcome: number,
            say: facts.fill(outcome.say),
            evidence: evidence,
            lacks: [],
            article: outcome.article,
            page: outcome.page,
            reply: outcome.reply.map(facts.fill),
            deferral: outcome.deferral,
            raise: outcome.raise
        )
    }
}

extension KnownFacts {
    /// The longest value that stands in a sentence, in characters.
    private static let longestValue = 120

    /// A sentence with values in place; a question mark stands for what is not known.
    fileprivate func fill(_ sentence: Sentence) -> Sentence {
        let names = Set(Placeholder.names(in: sentence.ru) + Placeholder.names(in: sentence.en))
        let values = Dictionary(uniqueKeysWithValues: names.map { ($0, shown($0)) })
        return Sentence(
            ru: Placeholder.replace(in: sentence.ru, with: values),
            en: Placeholder.replace(in: sentence.en, with: values)
        )
    }

    /// A value as it stands in a sentence, which may become a letter of the vendor's: a machine's words never bring an
    /// address into it that mail programs make a link of.
    private func shown(_ name: String) -> String {
        guard let value = self[name]?.value ?? claimed(name), !value.contains("://"),
            !value.lowercased().contains("www.")
        else { return "?" }
        return value.count <= Self.longestValue ? value : value.prefix(Self.longestValue) + "…"
    }
}

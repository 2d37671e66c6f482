/// The truth of a condition, with what it rests on.
struct Judgement: Hashable {
    var truth: Truth
    /// The facts that decide; where nobody can say, all that were there.
    var evidence: [FindingEvidence] = []
    /// What was missing; empty unless the truth is unknown.
    var lacks: [Lack] = []

    init(_ truth: Truth, _ evidence: [FindingEvidence], _ lacks: [Lack] = []) {
        self.truth = truth
        self.evidence = evidence
        self.lacks = lacks
    }

    static prefix func ! (judgement: Judgement) -> Judgement {
        Judgement(!judgement.truth, judgement.evidence, judgement.lacks)
    }

    func and(_ other: Judgement) -> Judgement { joined(with: other, truth.and(other.truth)) }

    func or(_ other: Judgement) -> Judgement { joined(with: other, truth.or(other.truth)) }

    /// One side may decide alone; then only what it rests on counts.
    private func joined(with other: Judgement, _ result: Truth) -> Judgement {
        guard result != .unknown else {
            return Judgement(.unknown, evidence.united(with: other.evidence), lacks.united(with: other.lacks))
        }
        let deciding = [self, other].filter { $0.truth == result }
        let evidence = deciding.reduce([]) { $0.united(with: $1.evidence) }
        return Judgement(result, evidence)
    }
}

extension [FindingEvidence] {
    func united(with others: [FindingEvidence]) -> [FindingEvidence] { self + others.filter { !contains($0) } }
}

extension [Lack] {
    func united(with others: [Lack]) -> [Lack] { self + others.filter { !contains($0) } }
}

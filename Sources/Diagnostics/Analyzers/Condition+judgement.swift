import Redaction

extension Condition {
    /// The truth of the condition, of what is known and of what other analyzers conclude.
    ///
    /// - Parameter conclude: the finding of the analyzer of that id; nil where there is none.
    func judge(by facts: KnownFacts, _ conclude: (String) -> Finding?) -> Judgement {
        switch self {
        case .compare(let left, let comparison, let right):
            judge(left, right, by: facts, conclude) { $0.order(to: $1).flatMap(comparison.holds) }
        case .isOneOf(let left, let others):
            others.map { judge(left, $0, by: facts, conclude) { $0.order(to: $1).map { $0 == .equal } } }
                .reduce(nil) { (sum: Judgement?, next) in sum?.or(next) ?? next } ?? Judgement(.no, [])
        case .contains(let operand, let text):
            search(operand, by: facts, conclude) { value, entry in
                if case .list = value { entry == text } else { entry.contains(text) }
            }
        case .matches(let operand, let pattern):
            search(operand, by: facts, conclude) { _, entry in
                (try? LinearPattern(pattern))?.firstMatch(in: entry) != nil
            }
        case .isKnown(let operand):
            switch operand.reading(in: facts, conclude) {
            case .value(_, let evidence): Judgement(.yes, evidence)
            case .missing: Judgement(.no, [])
            }
        case .not(let inner): !inner.judge(by: facts, conclude)
        case .and(let one, let two): one.judge(by: facts, conclude).and(two.judge(by: facts, conclude))
        case .or(let one, let two): one.judge(by: facts, conclude).or(two.judge(by: facts, conclude))
        }
    }

    private func judge(
        _ left: Operand,
        _ right: Operand,
        by facts: KnownFacts,
        _ conclude: (String) -> Finding?,
        _ compare: (FactValue, FactValue) -> Bool?
    ) -> Judgement {
        switch (left.reading(in: facts, conclude), right.reading(in: facts, conclude)) {
        case (.value(let one, let evidence), .value(let two, let further)):
            let evidence = evidence.united(with: further)
            if let holds = compare(one, two) { return Judgement(Truth(holds), evidence) }
            let lacks = evidence.map { Lack(fact: $0.name, reason: Lack.notComparable) }
            return Judgement(.unknown, evidence, lacks)
        case (.missing(let lacks), .value(_, let evidence)), (.value(_, let evidence), .missing(let lacks)):
            return Judgement(.unknown, evidence, lacks)
        case (.missing(let lacks), .missing(let others)): return Judgement(.unknown, [], lacks.united(with: others))
        }
    }

    private func search(
        _ operand: Operand,
        by facts: KnownFacts,
        _ conclude: (String) -> Finding?,
        _ isFound: (FactValue, String) -> Bool
    ) -> Judgement {
        switch operand.reading(in: facts, conclude) {
        case .missing(let lacks): return Judgement(.unknown, [], lacks)
        case .value(let value, let evidence):
            let entries = value.entries
            if entries.texts.contains(where: { isFound(value, $0) }) { return Judgement(.yes, evidence) }
            guard entries.isCut else { return Judgement(.no, evidence) }
            return Judgement(.unknown, evidence, evidence.map { Lack(fact: $0.name, reason: Lack.cut) })
        }
    }
}

extension Condition.Operand {
    /// What stands for it.
    fileprivate enum Reading {
        case value(FactValue, [FindingEvidence])
        case missing([Lack])
    }

    fileprivate func reading(in facts: KnownFacts, _ conclude: (String) -> Finding?) -> Reading {
        switch self {
        case .literal(let value): return .value(value, [])
        case .fact(let name):
            guard let entry = facts[name] else { return Self.missing(name, facts) }
            return .value(FactValue(entry.value, kind: entry.kind), [FindingEvidence(name, entry)])
        case .count(let name):
            guard let entry = facts[name] else { return Self.missing(name, facts) }
            guard case .list(let entries, let more) = FactValue(entry.value, kind: entry.kind) else {
                return .missing([Lack(fact: name, reason: Lack.notComparable)])
            }
            return .value(.number(String(entries.count + more)), [FindingEvidence(name, entry)])
        case .claimed(let name):
            let label = "claimed(\(name))"
            guard let claim = facts.claimed(name) else {
                return .missing([Lack(fact: label, reason: Lack.notClaimed)])
            }
            return .value(.untyped(claim), [FindingEvidence(name: label, value: claim, source: .claimed)])
        case .outcome(let id):
            let label = "outcome(\(id))"
            guard let finding = conclude(id) else { return .missing([Lack(fact: label, reason: Lack.notAsked)]) }
            guard finding.result != .unknown else { return .missing(finding.lacks) }
            let result = finding.result.rawValue
            return .value(.text(result), [FindingEvidence(name: label, value: result, source: .concluded)])
        }
    }

    private static func missing(_ name: String, _ facts: KnownFacts) -> Reading {
        .missing([Lack(fact: name, reason: facts.reason(forLacking: name))])
    }
}

extension Condition.Comparison {
    /// Whether two values that stand so to each other satisfy it; nil where they have no order.
    fileprivate func holds(for order: FactValue.Order) -> Bool? {
        switch (self, order) {
        case (.equal, _): order == .equal
        case (.unequal, _): order != .equal
        case (_, .different): nil
        case (.less, _): order == .less
        case (.atMost, _): order != .greater
        case (.greater, _): order == .greater
        case (.atLeast, _): order != .less
        }
    }
}

extension FindingEvidence {
    fileprivate init(_ name: String, _ entry: KnownFacts.Entry) {
        self.init(name: name, value: entry.value, source: entry.source, collection: entry.collection)
    }
}

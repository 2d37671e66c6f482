/// The lists of clauses 3.1 to 3.4, complete.
public enum ScopeMatrix {
    /// Every rule, in the order of the regulation.
    public static let rules: [ScopeRule] = installation + faults + theory + development

    private static let byTopic = Dictionary(rules.map { ($0.topic, $0) }) { first, _ in first }

    /// The rule of a topic.
    public static func rule(for topic: SupportTopic) -> ScopeRule {
        guard let rule = byTopic[topic] else { preconditionFailure("a topic without a rule: \(topic)") }
        return rule
    }

    /// The rules of a clause, in its order.
    public static func rules(of clause: Clause) -> [ScopeRule] {
        rules.filter { $0.item.clause == clause }
    }
}

extension SupportTopic {
    /// What the regulation says about it.
    public var rule: ScopeRule { ScopeMatrix.rule(for: self) }
}

/// Redaction rules, compiled once and shared by all redactors.
public struct RuleBook: Sendable {
    /// The rules that always apply; see `RedactionRule+standard.swift`.
    public static let standard: RuleBook = {
        do {
            return try RuleBook(RedactionRule.standard)
        } catch {
            preconditionFailure("the standard redaction rules are broken: \(error)")
        }
    }()

    /// The standard rules, and those that hide addresses and names of computers.
    public static let withNetwork: RuleBook = {
        do {
            return try standard.adding(RedactionRule.network)
        } catch {
            preconditionFailure("the redaction rules for networks are broken: \(error)")
        }
    }()

    let rules: [CompiledRule]
    let prefilter: LinearPatternSet

    /// Whether these are the standard rules alone.
    var isStandard: Bool { rules.count == RedactionRule.standard.count }

    /// Compiles rules. Throws ``RedactionError`` with `malformedPattern` or `ruleWithoutSpan`.
    public init(_ rules: [RedactionRule]) throws(RedactionError) {
        var compiled: [CompiledRule] = []
        for rule in rules { compiled.append(try CompiledRule(rule)) }
        self.rules = compiled
        prefilter = try LinearPatternSet(rules.map(\.pattern))
    }

    /// The standard rules and more.
    public func adding(_ more: [RedactionRule]) throws(RedactionError) -> RuleBook {
        try RuleBook(rules.map(\.rule) + more)
    }
}

/// A rule beside its compiled pattern.
struct CompiledRule: Sendable {
    let rule: RedactionRule
    let pattern: LinearPattern
    let spanGroup: Int

    init(_ rule: RedactionRule) throws(RedactionError) {
        self.rule = rule
        pattern = try LinearPattern(rule.pattern)
        spanGroup = pattern.groupNumbers["span"] ?? 0
        if case .group = rule.reach, spanGroup == 0 {
            throw RedactionError(code: .ruleWithoutSpan, context: rule.name)
        }
    }
}

import Regulation
import Testing

/// Clauses 3.1 to 3.4: the lists are complete and each topic has its item.
struct ScopeTests {
    /// The items that the regulation has, counted in its text.
    @Test(arguments: [
        (Clause.installation, 5, 5), (.faults, 2, 2), (.theory, 6, 0), (.integration, 2, 2),
    ])
    func `each list of a clause is complete and in order`(clause: Clause, covered: Int, excluded: Int) {
        let rules = ScopeMatrix.rules(of: clause)
        #expect(rules.filter(\.isCovered).map(\.item.place) == Array(1...covered))
        #expect(rules.filter { !$0.isCovered }.map(\.item.place) == Array(1..<excluded + 1))
    }

    @Test(arguments: SupportTopic.allCases)
    func `each topic has one rule, a sentence in both languages, and whom to ask where support does not`(
        topic: SupportTopic
    ) {
        let rule = topic.rule
        #expect(rule.topic == topic)
        #expect(ScopeMatrix.rules.count { $0.topic == topic } == 1)
        #expect(rule.text.ru.hasSuffix(".") && rule.text.en.hasSuffix("."))
        #expect(rule.referrals.isEmpty == rule.isCovered)
    }

    @Test func `no two topics share an item or a sentence`() {
        #expect(ScopeMatrix.rules.count == 24)
        #expect(Set(ScopeMatrix.rules.map(\.item)).count == 24)
        #expect(Set(ScopeMatrix.rules.map(\.text)).count == 24)
    }

    @Test(arguments: Referral.allCases)
    func `each referral of clause 1.3 is named and used`(referral: Referral) {
        #expect(!referral.text.ru.isEmpty && !referral.text.en.isEmpty)
        #expect(ScopeMatrix.rules.contains { $0.referrals.contains(referral) })
    }

    @Test func `every clause of the regulation has a case, in order`() {
        #expect(
            Clause.allCases.map(\.number) == [
                "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "4.3", "4.4",
                "4.5", "5",
            ]
        )
    }
}

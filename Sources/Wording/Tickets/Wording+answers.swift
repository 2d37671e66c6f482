import Access
public import Regulation

extension Wording {
    /// The answer to a question that support doesn't cover: the clause, and whom to ask instead (clause 1.3).
    public func outOfScope(_ rule: ScopeRule) -> String {
        let referrals = rule.referrals.map { self($0.text) }
        var lines = [
            both("Здравствуйте!", "Hello,")[language],
            "",
            "\(self(rule.text)) \(source(rule.item.clause))",
        ]
        if !referrals.isEmpty {
            lines += [
                "",
                both("С этим вопросом можно обратиться сюда (п. 1.3 регламента):", "Whom to ask instead (clause 1.3):")[
                    language
                ],
            ]
            lines += referrals.map { "  - \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    /// What is told to a client whose question is put off (clause 4.5).
    ///
    /// - Parameters:
    ///   - rule: what the regulation says about the ticket's topic, for a question that is out of scope.
    ///   - own: what the agent adds.
    public func deferral(_ reason: DeferralReason, about rule: ScopeRule?, adding own: String?) -> String {
        var parts = ["\(self(reason.text)) \(source(reason.item.clause))"]
        if reason == .outOfScope, let rule, !rule.isCovered { parts = [outOfScope(rule)] }
        if let own { parts.append(own) }
        return parts.joined(separator: "\n\n")
    }

    /// The question for what a ticket lacks (clause 4.1): required things first, then what would speed things up.
    public func question(for missing: [IntakeItem]) -> String {
        let required = missing.filter { $0.necessity == .required }
        let desired = missing.filter { $0.necessity != .required }
        var lines: [String] = []
        if !required.isEmpty {
            lines.append(
                both(
                    "Чтобы решить вопрос быстрее, нам нужно (п. 4.1 регламента):",
                    "To solve this sooner we need (clause 4.1):"
                )[language]
            )
            lines += required.map { "  - \(self($0.question))" }
        }
        if !desired.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines.append(both("Ещё поможет:", "This would help as well:")[language])
            lines += desired.map { "  - \(self($0.question))" }
        }
        return lines.joined(separator: "\n")
    }

    /// A letter of a ticket.
    ///
    /// - Parameter token: what an answer's subject is recognized by; where the subject has it already, it stands once.
    public func ticketLetter(
        _ body: String,
        ticket: Int64,
        token: String,
        subject: String,
        origin: String
    ) -> WordedLetter {
        var text = TextLayout()
        text.line(body)
        text.line()
        text.line(both("Обращение № \(ticket)", "Ticket \(ticket)")[language])
        sign(origin, in: &text)
        return WordedLetter(subject: "\(token) \(quotation(subject.replacing(token, with: "")))", body: text.text)
    }

    private func source(_ clause: Clause) -> String {
        both("(п. \(clause.number) регламента)", "(clause \(clause.number) of the regulation)")[language]
    }
}

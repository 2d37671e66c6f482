public import Access

extension Wording {
    /// The message that asks a contact to confirm what was entered about their organisation.
    ///
    /// - Parameters:
    ///   - code: revealed here and nowhere else.
    ///   - link: the page, on a line of its own.
    ///   - showCommand: what shows the same in a terminal.
    public func enrolmentQuestion(
        _ document: EnrolmentDocument,
        code: DecisionCode,
        link: String,
        showCommand: String
    ) -> WordedLetter {
        var text = TextLayout()
        greet(document, in: &text)
        text.paragraph(enrolmentQuestion(document.subject))
        text.line()
        text.facts(facts(of: document))
        text.heading(both("Подтвердить или отказать", "Confirm or refuse")[language])
        text.line("  \(link)")
        text.line()
        text.line(both("Ваш код решения:", "Your decision code:")[language])
        text.line("  \(code.revealed)")
        text.line()
        text.list(enrolmentNotes(document))
        text.heading(self[.terminalTitle])
        text.line("  \(showCommand)")
        sign(document.origin, in: &text)
        return WordedLetter(
            subject: both(
                "Нужно Ваше подтверждение № \(document.number): \(enrolmentTitle(document))",
                "Your confirmation No. \(document.number) is needed: \(enrolmentTitle(document))"
            )[language],
            body: text.text
        )
    }

    /// The message that tells a contact what was entered, or what became of it; it asks for nothing.
    public func enrolmentNews(_ document: EnrolmentDocument) -> WordedLetter {
        var text = TextLayout()
        greet(document, in: &text)
        text.paragraph(explanation(of: document))
        text.line()
        text.facts(facts(of: document))
        text.line()
        text.paragraph(
            both(
                "Если это неверно, сразу сообщите коллеге, который разрешает доступ, и в службу поддержки.",
                "If this is wrong, tell the colleague who approves access and the support desk at once."
            )[language]
        )
        sign(document.origin, in: &text)
        return WordedLetter(
            subject: both(
                "Данные Вашей организации: \(enrolmentTitle(document)), \(state(document.state))",
                "The records of your organisation: \(enrolmentTitle(document)), \(state(document.state))"
            )[language],
            body: text.text
        )
    }

    private func greet(_ document: EnrolmentDocument, in text: inout TextLayout) {
        text.line(
            both("Здравствуйте, \(quotation(document.contact))!", "Hello \(quotation(document.contact)),")[language]
        )
        text.line()
    }
}

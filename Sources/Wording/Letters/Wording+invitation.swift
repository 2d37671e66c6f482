public import Access

extension Wording {
    /// The message that asks a contact for a decision: the facts, the link, the code, and how to refuse.
    ///
    /// - Parameters:
    ///   - code: revealed here and nowhere else.
    ///   - link: the consent page, on a line of its own.
    ///   - showCommand: what shows the same in a terminal.
    public func invitation(
        _ document: ConsentDocument,
        code: DecisionCode,
        link: String,
        showCommand: String
    ) -> WordedLetter {
        var text = TextLayout()
        text.line(
            both("Здравствуйте, \(quotation(document.contact))!", "Hello \(quotation(document.contact)),")[language]
        )
        text.line()
        text.paragraph(
            both(
                """
                Служба поддержки просит временный доступ к компьютеру Вашей организации. Без Вашего решения ничего не \
                произойдёт.
                """,
                """
                The support desk asks for temporary access to a machine of your organisation. Without your decision \
                nothing happens.
                """
            )[language]
        )
        text.line()
        let running = document.probes.count { !$0.isStruck }
        text.facts(
            facts(of: document) + [(self[.probesTitle], count(running, .probe)), (self[.digest], document.planDigest)]
        )
        text.heading(both("Прочитать всё и решить", "Read everything and decide")[language])
        text.line("  \(link)")
        text.line()
        text.line(both("Ваш код решения:", "Your decision code:")[language])
        text.line("  \(code.revealed)")
        text.line()
        text.list(invitationNotes(lapse: moment(document.lapsesAt)))
        text.heading(self[.terminalTitle])
        text.line("  \(showCommand)")
        text.heading(self[.wordsTitle])
        text.paragraph(self[.wordsNote])
        text.quotation(self[.subject], quotation(document.subject))
        text.quotation(self[.reason], quotation(document.reason))
        sign(document.origin, in: &text)
        let machine = quotation(document.machine)
        return WordedLetter(
            subject: both(
                "Запрос доступа № \(document.request) к компьютеру \(machine): нужно Ваше решение",
                "Access request No. \(document.request) for machine \(machine): your decision is needed"
            )[language],
            body: text.text
        )
    }

    private func invitationNotes(lapse: String) -> [String] {
        [
            both(
                "Открыть ссылку безопасно: решает только код, введённый на странице или в программе propusk.",
                "Opening the link is safe: only the code decides, typed on the page or into the propusk program."
            ),
            both(
                """
                Не пересылайте это письмо и никому не сообщайте код: сотрудники поддержки его не спрашивают. Не \
                отвечайте на письмо с цитатой: код не должен попасть в переписку.
                """,
                """
                Do not forward this message and tell the code to nobody: support agents never ask for it. Do not \
                reply with a quotation: the code must not enter the correspondence.
                """
            ),
            both(
                "Если Вы не согласны, откажите на той же странице или ничего не делайте: молчание означает отказ.",
                "If you do not agree, decline on the same page or do nothing: silence is refusal."
            ),
            both("Ответ ждём до \(lapse).", "We wait for an answer until \(lapse)."),
        ].map { $0[language] }
    }

    /// The end of every message.
    func sign(_ origin: String, in text: inout TextLayout) {
        text.line()
        text.line("-- ")
        text.line("Propusk, \(quotation(origin))")
    }
}

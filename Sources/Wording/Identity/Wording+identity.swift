public import Access

extension Wording {
    /// The message that asks a contact whether a ticket is theirs (clause 4.3).
    ///
    /// - Parameter link: the page, on a line of its own.
    public func identityQuestion(_ document: IdentityDocument, link: String) -> WordedLetter {
        var text = TextLayout()
        text.line(
            both("Здравствуйте, \(quotation(document.contact))!", "Hello \(quotation(document.contact)),")[language]
        )
        text.line()
        text.paragraph(identityExplanation(document))
        text.line()
        text.facts(facts(of: document))
        text.heading(both("Если это написали Вы", "If you wrote it")[language])
        text.line("  \(link)")
        text.line()
        text.paragraph(
            both(
                "Откройте страницу и нажмите кнопку. Если писали не Вы, ничего не делайте: молчание ничего не подтверждает.",
                "Open the page and press the button. If it was not you, do nothing: silence confirms nothing."
            )[language]
        )
        sign(document.origin, in: &text)
        return WordedLetter(
            subject: both(
                "Обращение № \(document.ticket): это Вы написали?",
                "Ticket \(document.ticket): was it you who wrote?"
            )[language],
            body: text.text
        )
    }

    /// What is asked, or what became of it.
    public func identityExplanation(_ document: IdentityDocument) -> String {
        switch document.state {
        case .waiting:
            both(
                """
                В службу поддержки пришло обращение, в котором названы Вы, но почтовый сервер не смог подтвердить отправителя. \
                Пока это не подтверждено, обращение обслуживается без тарифа Вашей организации, и доступ к её компьютерам по \
                нему не запрашивается (п. 4.3 регламента).
                """,
                """
                The support desk got a ticket that names you, but the mail server could not confirm its sender. Until it is \
                confirmed it is served without your organisation's tariff, and no access to its machines is requested for it \
                (clause 4.3 of the regulation).
                """
            )[language]
        case .confirmed:
            both("Спасибо: обращение признано Вашим.", "Thank you: the ticket is yours.")[language]
        case .over:
            both(
                "Эта ссылка больше не действует: срок истёк, или обращение уже подтверждено.",
                "This link is no longer valid: it lapsed, or the ticket was confirmed already."
            )[language]
        }
    }

    /// Labels and values.
    public func facts(of document: IdentityDocument) -> [(label: String, value: String)] {
        [
            (both("обращение", "ticket")[language], "№ \(document.ticket)"),
            (both("отправитель", "sender")[language], quotation(document.sender)),
            (both("поступило", "arrived")[language], moment(document.arrivedAt)),
            (both("подтвердить до", "confirm until")[language], moment(document.lapsesAt)),
            (self[.subject], quotation(document.subject)),
        ]
    }

    /// The heading of the page.
    public func identityHeading(_ document: IdentityDocument) -> String {
        both("Обращение № \(document.ticket): это Вы написали?", "Ticket \(document.ticket): was it you?")[language]
    }

    /// What the page's button says.
    public var identityButton: String { both("Да, это моё обращение", "Yes, this ticket is mine")[language] }
}

public import Access

extension Wording {
    /// The enrolment as plain text: all that the page shows, in the same order.
    public func enrolmentText(_ document: EnrolmentDocument) -> String {
        var text = TextLayout()
        text.heading(enrolmentTitle(document), " · \(quotation(document.origin))")
        text.paragraph(document.state == .waiting ? enrolmentQuestion(document.subject) : explanation(of: document))
        text.heading(self[.enteredTitle])
        text.facts(facts(of: document))
        guard document.state == .waiting else { return text.text }
        text.line()
        text.list(enrolmentNotes(document))
        return text.text
    }

    /// The facts of an enrolment: who entered what, and what it replaces.
    public func facts(of document: EnrolmentDocument) -> [(label: String, value: String)] {
        var facts: [(label: String, value: String)] = [
            (self[.client], quotation(document.client)),
            (both("Кто внёс", "Entered by")[language], quotation(document.enteredBy)),
            (both("Когда", "Entered at")[language], moment(document.createdAt)),
        ]
        if let person = document.person { facts.append((both("О ком", "About")[language], quotation(person))) }
        for fact in document.content.facts {
            let now = words(fact.field, fact.value)
            let former = fact.before.map { words(fact.field, $0) }
            facts.append(
                (
                    fact.field.words[language],
                    former.map { both("\(now) (было: \($0))", "\(now) (was: \($0))")[language] } ?? now
                )
            )
        }
        facts.append((self[.state], state(document.state)))
        if document.state == .waiting { facts.append((self[.lapsesAt], moment(document.lapsesAt))) }
        if let decider = document.decidedBy { facts.append((self[.decidedBy], quotation(decider))) }
        return facts
    }

    /// What the enrolment is about, in a few words.
    public func enrolmentTitle(_ document: EnrolmentDocument) -> String {
        switch document.subject {
        case .contact: both("новый контакт", "a new contact")[language]
        case .contactChange: both("изменение контакта", "a change of a contact")[language]
        case .key: both("ключ для подписи", "a key to sign with")[language]
        case .machine:
            both(
                "компьютер \(quotation(document.content[.machine] ?? ""))",
                "machine \(quotation(document.content[.machine] ?? ""))"
            )[language]
        }
    }

    /// The same as a heading.
    public func enrolmentHeading(_ document: EnrolmentDocument) -> String {
        let title = enrolmentTitle(document)
        return title.prefix(1).uppercased() + title.dropFirst()
    }

    /// Where an enrolment stands.
    public func state(_ state: EnrolmentState) -> String {
        state.words[language]
    }

    /// What the state means.
    public func explanation(of document: EnrolmentDocument) -> String {
        switch document.state {
        case .waiting:
            both(
                """
                В данные Вашей организации внесена запись. Она не действует, пока её не подтвердит контакт, который \
                разрешает доступ; ему отправлено отдельное письмо.
                """,
                """
                Something was entered about your organisation. It has no effect until a contact who approves access \
                confirms it; they have got a message of their own.
                """
            )[language]
        case .confirmed:
            both("Эта запись теперь действует.", "This entry is now in effect.")[language]
        case .refused:
            both("В этой записи отказано, она не действует.", "This entry was refused and has no effect.")[language]
        case .replaced:
            both("Её место заняла новая запись.", "A newer entry took its place.")[language]
        case .lapsed:
            both(
                "Никто не подтвердил запись вовремя, она не действует.",
                "Nobody confirmed the entry in time, and it has no effect."
            )[language]
        }
    }

    /// What a contact is asked, and what follows from a yes.
    public func enrolmentQuestion(_ subject: EnrolmentSubject) -> String {
        switch subject {
        case .contact:
            both(
                """
                Служба поддержки внесла человека, который сможет разрешать доступ к компьютерам Вашей организации. \
                Подтвердите, только если знаете его и адрес верен: на этот адрес будут приходить коды решений.
                """,
                """
                The support desk entered a person who could approve access to your organisation's machines. Confirm \
                only if you know them and the address is theirs: decision codes would go there.
                """
            )[language]
        case .contactChange:
            both(
                """
                Служба поддержки изменила данные контакта. Подтвердите, только если это верно: по этому адресу и этим \
                правам разрешается доступ. До подтверждения действует прежняя запись.
                """,
                """
                The support desk changed a contact. Confirm only if this is right: access is approved by this address \
                and these rights. Until then the earlier entry holds.
                """
            )[language]
        case .key:
            both(
                """
                Служба поддержки внесла ключ, которым контакт будет подписывать согласия. Сверьте отпечаток с владельцем \
                ключа (ssh-keygen -l -f КЛЮЧ.pub): подпись чужим ключом стала бы согласием Вашей организации.
                """,
                """
                The support desk entered a key with which a contact will sign consents. Compare the fingerprint with \
                its owner (ssh-keygen -l -f KEY.pub): a signature with a stranger's key would be your consent.
                """
            )[language]
        case .machine:
            both(
                """
                Служба поддержки внесла компьютер. Сверьте адрес, учётную запись и отпечаток ключа компьютера \
                (ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub на нём). Подтверждение не даёт доступа: о каждом \
                доступе спросят отдельно. Без него нельзя одолжить для доступа логин и пароль.
                """,
                """
                The support desk entered a machine. Compare address, account and the fingerprint of the host key \
                (ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub there). Confirming gives no access: each access is \
                asked for by itself. Without it no login and password can be lent for an access.
                """
            )[language]
        }
    }

    /// What to know before deciding.
    public func enrolmentNotes(_ document: EnrolmentDocument) -> [String] {
        var notes = [
            both(
                "Открыть ссылку безопасно: решает только код. Никому его не сообщайте.",
                "Opening the link is safe: only the code decides. Tell it to nobody."
            ),
            both(
                "Молчание означает отказ: до \(moment(document.lapsesAt)) без ответа запись потеряет силу.",
                "Silence is refusal: without an answer until \(moment(document.lapsesAt)) the entry lapses."
            ),
        ]
        if document.isAboutReader {
            notes.append(
                both(
                    "Запись касается Вас самих: другого контакта с правом разрешать доступ у организации нет.",
                    "The entry is about yourself: your organisation has no other contact who approves."
                )
            )
        }
        return notes.map { $0[language] }
    }

    private func words(_ field: EnrolmentContent.Field, _ value: String) -> String {
        switch (field, value) {
        case (.approves, "yes"), (.gate, "yes"): both("да", "yes")[language]
        case (.grade, _): Grade(rawValue: value).map { grade($0).name } ?? quotation(value)
        case (.approves, _): both("нет", "no")[language]
        case (_, ""): "—"
        default: quotation(value)
        }
    }
}

extension EnrolmentContent.Field {
    fileprivate var words: Bilingual {
        switch self {
        case .name: both("Имя", "Name")
        case .email: both("Почта", "E-mail")
        case .login: both("Логин", "Login")
        case .approves: both("Разрешает доступ", "Approves access")
        case .key: both("Открытый ключ", "Public key")
        case .fingerprint: both("Отпечаток ключа", "Key fingerprint")
        case .machine: both("Компьютер", "Machine")
        case .address: both("Адрес", "Address")
        case .user: both("Учётная запись", "Account")
        case .hostKey: both("Ключ компьютера", "Host key")
        case .heldAuthority: both("Доверяет ключу клиента", "Trusts the client's key")
        case .gate: both("Проверяет согласия сам", "Verifies consents itself")
        case .grade: both("Нужна степень согласия", "Demanded grade of consent")
        }
    }
}

public import Access

/// Whom a sentence speaks to.
public enum Reader: Sendable, CaseIterable {
    /// A contact of the client, who decided and perhaps ran the script.
    case contact
    /// An employee of the support desk.
    case agent
}

/// Words for the stable names that stores and programs use; an unknown name is shown as it is.
extension Wording {
    /// How delicate a probe's answer is: `public`, `internal` or `personal`.
    public func sensitivity(_ name: String) -> String {
        switch name {
        case "public": self[.sensitivityPublic]
        case "internal": self[.sensitivityInternal]
        case "personal": self[.sensitivityPersonal]
        default: quotation(name)
        }
    }

    /// What is asked for.
    public func scope(_ scope: Scope) -> String {
        switch scope {
        case .collection: self[.collection]
        case .files: self[.files]
        case .interactive: self[.interactive]
        }
    }

    /// How a plan reached the machine: `direct`, `dial-out` or `by hand`.
    ///
    /// - Parameter reader: who reads it: a contact is *you*, and an agent reads of *the contact*.
    public func road(_ name: String, to reader: Reader = .contact) -> String {
        switch (name, reader) {
        case ("direct", _): self[.roadDirectDone]
        case ("dial-out", .contact): self[.roadDialOutDone]
        case ("dial-out", .agent): both("подключался контакт", "the contact connected")[language]
        case ("by hand", .contact): self[.roadByHandDone]
        case ("by hand", .agent): both("скрипт выполнил контакт", "the contact ran the script")[language]
        case ("file", _): both("прочитан файл обращения", "a file of the ticket was read")[language]
        default: quotation(name)
        }
    }

    /// That a consent is for the client's own hand: no pass, no connection of the broker.
    ///
    /// - Parameter reader: who reads it.
    public func byHand(to reader: Reader) -> String {
        switch reader {
        case .contact:
            both(
                "вручную: скрипт выполняете Вы, пропуска нет",
                "by hand: you run the script, there is no pass"
            )[language]
        case .agent:
            both(
                "вручную: скрипт выполняет контакт, пропуска нет",
                "by hand: the contact runs the script, there is no pass"
            )[language]
        }
    }

    /// What a fact is worth: `measured`, `claimed` or `unverified`.
    ///
    /// - Parameter reader: who reads it.
    public func origin(_ name: String, to reader: Reader = .contact) -> String {
        switch name {
        case "measured": self[.originMeasured]
        case "claimed" where reader == .agent:
            both("сообщено: результат прислал контакт", "claimed: the contact sent the result")[language]
        case "claimed": self[.originClaimed]
        case "unverified": self[.originUnverified]
        default: quotation(name)
        }
    }

    /// Why a probe has no answer.
    public func unknownReason(_ name: String) -> String {
        let letters = name.lowercased().filter(\.isLetter)
        return Self.unknownReasons[letters]?[language] ?? quotation(name)
    }

    /// The title of an event in a timeline.
    ///
    /// - Parameter kind: the stored kind, such as `access.approved`.
    public func eventTitle(kind: String) -> String { Self.events[kind]?[language] ?? quotation(kind) }

    private static let unknownReasons: [String: Bilingual] = [
        "refused": both("учётной записи это читать нельзя", "the account may not read it"),
        "skipped": both("на компьютере этого нет", "there is nothing to read"),
        "unreachable": both(
            "из сеанса SSH эта сетевая папка не видна",
            "not reachable from an SSH session"
        ),
        "notconnected": both(
            "телефон не отвечает: подключите его кабелем и включите на нём «Отладку по USB»",
            "no phone answers: plug it in and turn on \"USB debugging\" on it"
        ),
        "unauthorized": both(
            "телефон не разрешил отладку: разблокируйте его и нажмите «Разрешить» в вопросе на экране",
            "the phone has not allowed debugging: unlock it and tap \"Allow\" in the question on its screen"
        ),
        "severaldevices": both(
            "подключено несколько телефонов: оставьте один или назовите серийный номер",
            "several phones are plugged in: leave one, or name its serial number"
        ),
        "timeout": both("не уложилась в отведённое время", "took longer than its limit"),
        "timedout": both("не уложилась в отведённое время", "took longer than its limit"),
        "truncated": both("ответ слишком длинный или оборвался", "the answer is too long or broke off"),
        "unsupported": both("на компьютере нет нужной команды", "the machine lacks the command"),
        "parse": both("ответ не удалось разобрать", "the answer could not be understood"),
        "withheld": both(
            "не сохранено: ответ не удалось безопасно обработать",
            "withheld: the answer could not be redacted safely"
        ),
        "struckout": both("вычеркнута контактом", "struck out by the contact"),
        "notasked": both("об этом не спрашивали", "nobody asked for it"),
        "absent": both("в ответе этого нет", "the answer does not have it"),
        "notclaimed": both("клиент этого не сообщил", "the client did not say it"),
        "notcomparable": both("значения нельзя сравнить", "the values cannot be compared"),
        "cut": both("список слишком длинный, и это может быть дальше", "the list was cut, and it may be in the rest"),
        "notrun": both("не выполнялась", "did not run"),
    ]

    private static let events: [String: Bilingual] = [
        "article.added": both("добавлена статья", "article added"),
        "article.changed": both("новая версия статьи", "article changed"),
        "article.retired": both("статья больше не используется", "article taken out of use"),
        "canned.added": both("добавлен готовый ответ", "canned reply added"),
        "canned.retired": both("готовый ответ больше не используется", "canned reply taken out of use"),
        "agent.added": both("добавлен сотрудник", "agent added"),
        "agent.changed": both("почта сотрудника изменена", "agent's mail changed"),
        "agent.locked": both("сотрудник заблокирован", "agent locked"),
        "agent.unlocked": both("сотрудник разблокирован", "agent unlocked"),
        "client.added": both("добавлен клиент", "client added"),
        "client.changed": both("клиент изменён", "client changed"),
        "ticket.filed-for": both("обращение подано за клиента", "ticket was filed for the client"),
        "client.partner-added": both("партнёру поручен клиент", "partner may file for a client"),
        "client.partner-removed": both("поручение партнёру отозвано", "partner may no longer file for a client"),
        "tariff.added": both("добавлен тарифный план", "tariff added"),
        "tariff.changed": both("новая версия тарифного плана", "new version of a tariff"),
        "calendar.published": both("опубликовано изменение календаря", "change of the calendar published"),
        "release.registered": both("зарегистрирован выпуск", "release registered"),
        "contact.added": both("добавлен контакт", "contact added"),
        "contact.changed": both("контакт изменён", "contact changed"),
        "contact.key-added": both("добавлен ключ контакта", "contact's key added"),
        "contact.key-removed": both("ключ контакта удалён", "contact's key removed"),
        "enrolment.entered": both("внесена запись на подтверждение", "enrolment entered"),
        "enrolment.confirmed": both("запись подтверждена", "enrolment confirmed"),
        "enrolment.refused": both("в записи отказано", "enrolment refused"),
        "enrolment.replaced": both("запись заменена более новой", "enrolment replaced by a newer one"),
        "enrolment.lapsed": both("запись закрыта без ответа", "enrolment closed unanswered"),
        "machine.added": both("добавлен компьютер", "machine added"),
        "machine.changed": both("компьютер изменён", "machine changed"),
        "machine.clock-measured": both("измерены часы компьютера", "machine's clock measured"),
        "machine.locked": both("компьютер заблокирован", "machine locked"),
        "machine.unlocked": both("компьютер разблокирован", "machine unlocked"),
        "ticket.opened": both("обращение открыто", "ticket opened"),
        "ticket.acknowledged": both("получение подтверждено автоматически", "acknowledged automatically"),
        "ticket.client-wrote": both("клиент написал", "the client wrote"),
        "ticket.replied": both("ответ клиенту", "answered"),
        "ticket.noted": both("заметка", "note"),
        "ticket.waits": both("обращение ждёт", "the ticket waits"),
        "ticket.resumed": both("ожидание кончилось", "the waiting is over"),
        "ticket.deferred": both("решение отложено", "the solution is put off"),
        "ticket.closed": both("обращение закрыто", "ticket closed"),
        "ticket.reopened": both("обращение открыто снова", "ticket reopened"),
        "ticket.merged": both("обращение объединено с другим", "merged into another ticket"),
        "ticket.assigned": both("назначен исполнитель", "assigned"),
        "ticket.classified": both("вопрос отнесён к пункту регламента", "classified"),
        "ticket.raised": both("обращение взято вне очереди", "put out of turn"),
        "ticket.lowered": both("обращение возвращено в очередь", "back in its turn"),
        "ticket.tagged": both("метки изменены", "tags changed"),
        "ticket.claimed": both("из текста прочитаны версии", "versions were read from the text"),
        "ticket.file-added": both("добавлен файл", "file added"),
        "ticket.participant-added": both("добавлен участник", "participant added"),
        "ticket.identity-asked": both("отправителя попросили подтвердить себя", "the sender was asked to confirm"),
        "ticket.identity-confirmed": both("отправитель подтверждён", "the sender is confirmed"),
        "ticket.warned": both("срок реакции близок", "a deadline is near"),
        "ticket.overdue": both("срок реакции прошёл", "a deadline has passed"),
        "clock.finished": both("часы реакции остановлены", "a reaction clock ended"),
        "clock.moved": both("срок реакции передвинут", "a deadline moved"),
        "access.requested": both("запрошен доступ", "access requested"),
        "consent.shown": both("текст согласия показан", "consent text shown"),
        "code.burnt": both("код решения пришёл письмом и недействителен", "decision code came by mail, and is void"),
        "code.refused": both("код решения не подошёл", "decision code refused"),
        "access.approved": both("доступ одобрен", "access approved"),
        "access.declined": both("в доступе отказано", "access declined"),
        "access.withdrawn": both("запрос отозван", "request withdrawn"),
        "access.lapsed": both("запрос закрыт без ответа", "request closed unanswered"),
        "access.expired": both("разрешённое время вышло", "approved time over"),
        "access.revoked": both("доступ остановлен", "access stopped"),
        "access.failed": both("доступ не удался", "access failed"),
        "access.completed": both("одобренное выполнено", "access completed"),
        "pass.issued": both("выдан пропуск", "pass issued"),
        "secret.leased": both("одолжены логин и пароль", "login and password lent"),
        "access.viewed": both("страница доступа открыта", "access looked at"),
        "receipt.fetched": both("получена квитанция", "receipt fetched"),
        "instance.configured": both("настройки сервера с этого момента", "configuration from now on"),
        "log.began": both("начало журнала", "the log began"),
        "session.began": both("сеанс начат", "session began"),
        "session.script-started": both("скрипт запущен", "script started"),
        "session.failed": both("сеанс не удался", "session failed"),
        "session.ended": both("сеанс окончен", "session ended"),
        "finding.proposed": both("выводы по результату", "findings drawn"),
        "finding.accepted": both("вывод принят", "finding accepted"),
        "finding.dismissed": both("вывод отклонён", "finding dismissed"),
        "ticket.file-read": both("файл прочитан как ответ на вопрос", "file read as the answer to a question"),
        "collection.attached": both("результат приложен", "result attached"),
        "message.handed-over": both("письмо передано почте", "message handed over"),
        "message.dropped": both(
            "письмо не отправлено: его код больше не действует",
            "message dropped: its code is dead"
        ),
    ]
}

public import Access

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
    public func road(_ name: String) -> String {
        switch name {
        case "direct": self[.roadDirectDone]
        case "dial-out": self[.roadDialOutDone]
        case "by hand": self[.roadByHandDone]
        default: quotation(name)
        }
    }

    /// What a fact is worth: `measured`, `claimed` or `unverified`.
    public func origin(_ name: String) -> String {
        switch name {
        case "measured": self[.originMeasured]
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
        "notrun": both("не выполнялась", "did not run"),
    ]

    private static let events: [String: Bilingual] = [
        "agent.added": both("добавлен сотрудник", "agent added"),
        "agent.locked": both("сотрудник заблокирован", "agent locked"),
        "agent.unlocked": both("сотрудник разблокирован", "agent unlocked"),
        "client.added": both("добавлен клиент", "client added"),
        "contact.added": both("добавлен контакт", "contact added"),
        "machine.added": both("добавлен компьютер", "machine added"),
        "machine.locked": both("компьютер заблокирован", "machine locked"),
        "machine.unlocked": both("компьютер разблокирован", "machine unlocked"),
        "ticket.opened": both("обращение открыто", "ticket opened"),
        "access.requested": both("запрошен доступ", "access requested"),
        "consent.shown": both("текст согласия показан", "consent text shown"),
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
        "log.began": both("начало журнала", "the log began"),
        "session.began": both("сеанс начат", "session began"),
        "session.script-started": both("скрипт запущен", "script started"),
        "session.failed": both("сеанс не удался", "session failed"),
        "session.ended": both("сеанс окончен", "session ended"),
        "collection.attached": both("результат приложен", "result attached"),
        "message.handed-over": both("письмо передано почте", "message handed over"),
    ]
}

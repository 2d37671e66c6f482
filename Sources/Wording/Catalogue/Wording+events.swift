import Access
import Foundation
import Regulation
import Tickets

/// What stands beside an event in a timeline: names for programs, in words for people.
extension Wording {
    /// A field of an event: its label and its value in words; an unknown name is shown as it is.
    ///
    /// - Parameter key: the stored name, such as `host_key`.
    public func eventField(_ key: String, _ value: String) -> (label: String, value: String) {
        let words =
            switch key {
            case "grade", "demanded_grade": Grade(rawValue: value)?.words[language]
            case "road": road(value, to: .agent)
            case "origin": origin(value, to: .agent)
            case "subject": EnrolmentSubject(rawValue: value)?.words[language]
            case "language": Self.languages[value]?[language]
            case "role": Self.roles[value]?[language]
            case "in_time", "invited_again", "approves", "by_hand", "complete", "first", "gate":
                Term.answers[value]?[language]
            // A certificate tells seconds; what the store wrote down itself has milliseconds.
            case "valid_after", "valid_before": Double(value).map { moment(Date(timeIntervalSince1970: $0)) }
            case "at", "began", "confirmed", "due", "due_before", "due_by", "ended", "expires", "finished", "lapses",
                "started":
                Double(value).map { moment(Date(timeIntervalSince1970: $0 / 1000)) }
            case "minutes": Int(value).map { duration(minutes: $0) }
            case "clock_offset": Int(value).map { offset($0) }
            case "scope": Self.scopes[value]?[language]
            case "inputs" where value == "{}": both("нет", "none")[language]
            case "decision": Self.decisions[value]?[language]
            case "failure": failure(code: value)
            case "state": TicketState.Name(rawValue: value).map { state($0, waitingFor: nil) }
            case "waiting_for": Waiting(rawValue: value).map { waiting(for: $0) }
            case "channel", "by_channel": Channel(rawValue: value).map { channel($0) }
            case "deferral": DeferralReason(rawValue: value).map { deferral($0) }
            case "support_topic": SupportTopic(rawValue: value).map { topic($0) }
            case "criticality" where !value.isEmpty: criticality(value)
            case "elapsed": Int(value).map { amount(WorkingTime(minutes: $0 / 60)) }
            case "limit": Int(value).map { amount(WorkingTime(minutes: $0)) }
            case "identity": Self.identities[value]?[language]
            case "thread": Self.threads[value]?[language]
            case "size": Int(value).map { size(bytes: $0) }
            case "ended_by": DeferralEnd(rawValue: value).map { end($0) }
            case "cause": Self.deadlineChanges[value]?[language]
            case "results": results(value)
            case "did": actions(value)
            case "reason": quoted(value)
            default: nil as String?
            }
        let label = Self.eventFields[key] ?? Self.regulationFields[key]
        return (label?[language] ?? quotation(key), words ?? regulationValue(key, value) ?? quotation(value))
    }

    private static let deadlineChanges: [String: Bilingual] = [
        "tariff": both("тариф или договор", "tariff or contract"), "category": both("категория", "category"),
        "calendar": both("режим работы", "hours of work"),
        "identity": both("отправитель подтверждён", "sender confirmed"),
    ]

    private static let identities: [String: Bilingual] = [
        "confirmed": both("подтверждён", "confirmed"), "unconfirmed": both("не подтверждён", "not confirmed"),
    ]

    /// How a message was found to belong to its ticket.
    private static let threads: [String: Bilingual] = [
        "message": both("ответ на наше письмо", "an answer to our message"),
        "address": both("адрес для ответа", "reply address"), "token": both("метка в теме", "token in the subject"),
        "number": both("номер в теме", "number in the subject"), "new": both("новое", "new"),
    ]

    private static let roles: [String: Bilingual] = [
        "agent": both("сотрудник", "agent"),
        "supervisor": both("старший сотрудник", "supervisor"),
        "auditor": both("проверяющий", "auditor"),
    ]

    /// How far a machine's clock is from ours, in words; `+` where it is ahead.
    private func offset(_ seconds: Int) -> String {
        (seconds < 0 ? "-" : seconds > 0 ? "+" : "") + duration(seconds: abs(seconds))
    }

    private static let decisions: [String: Bilingual] = [
        "approved": both("одобрено", "approved"), "declined": both("отказано", "declined"),
    ]

    private static let scopes: [String: Bilingual] = [
        Scope.collection.rawValue: both("один план, один раз", "one plan, once"),
        Scope.files.rawValue: both("файлы", "files"),
        Scope.interactive.rawValue: both("работа в терминале", "work in a terminal"),
    ]

    private static let languages: [String: Bilingual] = [
        "ru": both("русский", "Russian"), "en": both("английский", "English"),
    ]

    /// Fields that tie an event to rows, by number or by a digest of what they hold: for whoever checks the tables, and
    /// nothing that a person would read in a timeline.
    public static let eventTies: Set<String> = [
        "author", "body", "mail", "claims", "client_row", "contact_row", "content", "facts_digest", "failure_digest",
        "findings_digest",
        "follow",
        "invitation", "level_clause", "machine_row", "message", "message_kind", "open_clock", "overdue", "partner_row",
        "pauses", "queued", "reason_for_deferral", "row", "run", "waits_for", "warned", "words", "version_row", "ru",
        "en",
    ]

    private static let eventFields: [String: Bilingual] = [
        "number": both("номер", "number"),
        "title": both("название", "title"),
        "clause": both("пункт", "clause"),
        "assignee": both("исполнитель", "assignee"),
        "by_channel": both("канал", "channel"),
        "calendar": both("версия календаря", "calendar version"),
        "category": both("категория", "category"),
        "cause": both("причина", "cause"),
        "channel": both("канал", "channel"),
        "clock": both("часы №", "clock"),
        "criticality": both("вне очереди, потому что", "out of turn because"),
        "deferral": both("отложено", "deferred"),
        "digest": both("сумма SHA-256", "SHA-256"),
        "due": both("срок", "due"),
        "due_before": both("прежний срок", "due before"),
        "ended_by": both("что изменилось", "what ended it"),
        "due_by": both("срок реакции", "reaction due"),
        "elapsed": both("рабочего времени", "working time"),
        "file": both("файл №", "file"),
        "finished": both("реакция", "reaction"),
        "identity": both("отправитель", "sender"),
        "in_time": both("в срок", "in time"),
        "invited_again": both("новый код выслан", "fresh code sent"),
        "notify": both("сообщать по почте", "gets mail about"),
        "thread": both("как найдено", "found by"),
        "limit": both("предел", "limit"),
        "media_type": both("тип", "type"),
        "merged": both("объединено с ним обращение", "merged ticket"),
        "merged_into": both("объединено с обращением", "merged into"),
        "page": both("страница", "page"),
        "participant": both("участник", "participant"),
        "release": both("выпуск", "release"),
        "sender": both("отправитель", "sender"),
        "size": both("размер", "size"),
        "started": both("начало", "start"),
        "state": both("состояние", "state"),
        "support_topic": both("вопрос", "topic of the regulation"),
        "tags": both("метки", "tags"),
        "tariff_version": both("версия тарифа", "tariff version"),
        "waiting_for": both("ждёт", "waits for"),
        "address": both("адрес", "address"),
        "agent": both("сотрудник", "agent"),
        "approves": both("разрешает доступ", "approves"),
        "at": both("когда", "at"),
        "authority": both("ключ, которым заверяются пропуска", "authority of passes"),
        "began": both("начало", "began"),
        "by_hand": both("скрипт выполняет клиент", "the client runs the script"),
        "certificate": both("сертификат (SHA-256)", "certificate (SHA-256)"),
        "client": both("клиент", "client"),
        "clock_offset": both("часы компьютера расходятся на", "machine's clock off by"),
        "collection": both("сбор", "collection"),
        "complete": both("результат полный", "complete"),
        "confirmed": both("подтверждено", "confirmed"),
        "consent": both("текст согласия (SHA-256)", "consent text (SHA-256)"),
        "contact": both("контакт", "contact"),
        "decision": both("решение", "decision"),
        "demanded_grade": both("нужна степень согласия", "demanded grade of consent"),
        "email": both("почта", "e-mail"),
        "ended": both("конец", "ended"),
        "enrolment": both("запись на подтверждение", "enrolment"),
        "expires": both("разрешено до", "approved until"),
        "facts": both("фактов", "facts"),
        "finding": both("вывод №", "finding"),
        "findings": both("выводы №", "findings"),
        "replaced": both("сменены выводы №", "replaced findings"),
        "results": both("итоги", "results"),
        "did": both("сделано", "done"),
        "failure": both("причина", "cause"),
        "fingerprint": both("отпечаток ключа", "key fingerprint"),
        "first": both("первый контакт клиента", "the client's first contact"),
        "gate": both("компьютер проверяет согласия сам", "the machine verifies consents itself"),
        "grade": both("степень согласия", "grade of consent"),
        "held_authority": both("ключ клиента", "client's own key"),
        "host_key": both("ключ компьютера", "host key"),
        "inputs": both("параметры профиля", "inputs"),
        "kept": both("сохранённые тексты (SHA-256)", "kept texts (SHA-256)"),
        "key": both("открытый ключ", "public key"),
        "key_id": both("имя ключа", "key id"),
        "language": both("язык", "language"),
        "lapses": both("ждёт решения до", "waits until"),
        "ledger_key": both("ключ журнала", "ledger key"),
        "login": both("логин", "login"),
        "machine": both("компьютер", "machine"),
        "message_id": both("номер письма", "message id"),
        "minutes": both("на время", "for"),
        "name": both("имя", "name"),
        "origin": both("достоверность", "worth"),
        "plan": both("план (SHA-256)", "plan (SHA-256)"),
        "platform": both("платформа", "platform"),
        "previous": both("контрольная точка прежнего журнала", "checkpoint of the log before"),
        "principal": both("пропуск на имя", "principal"),
        "profile": both("профиль", "profile"),
        "profiles": both("профили", "profiles"),
        "profile_version": both("версия профиля", "profile version"),
        "reason": both("причина", "cause"),
        "request": both("запрос", "request"),
        "road": both("способ", "road"),
        "role": both("роль", "role"),
        "scope": both("объём доступа", "scope"),
        "serial": both("номер пропуска", "serial"),
        "settings": both("настройки (SHA-256)", "settings (SHA-256)"),
        "signature": both("подпись (SHA-256)", "signature (SHA-256)"),
        "signer": both("подписал ключ", "signed with key"),
        "sshd": both("версия OpenSSH", "OpenSSH version"),
        "statement": both("заявление (SHA-256)", "statement (SHA-256)"),
        "struck": both("вычеркнуто", "struck out"),
        "subject": both("что подтвердить", "to confirm"),
        "tariff": both("тариф", "tariff"),
        "ticket": both("обращение", "ticket"),
        "tls": both("сертификат TLS (SHA-256)", "TLS certificate (SHA-256)"),
        "topic": both("тема", "topic"),
        "unknown": both("без ответа", "unanswered"),
        "user": both("учётная запись", "account"),
        "valid_after": both("пропуск действует с", "pass valid from"),
        "valid_before": both("действует до", "valid until"),
        "version": both("версия Propusk", "version of Propusk"),
        "wrong_tries": both("неверных попыток", "wrong tries"),
    ]
}

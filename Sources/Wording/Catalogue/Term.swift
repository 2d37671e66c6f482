import Access

/// Words for the values that travel in refusals, events and results.
///
/// Such values are stable names for programs; where one is not known here, people see the name itself.
enum Term {
    /// The words for `value`, in the role that `key` gives it.
    static func words(_ value: String, of key: String) -> Bilingual? {
        switch key {
        case "state": RequestState(rawValue: value)?.words
        case "event": events[value]
        case "field": fields[value]
        case "what": things[value]
        case "permission": permissions[value]
        case "reason": reasons[value]
        default: nil
        }
    }

    private static let events: [String: Bilingual] = [
        "approve": both("согласие", "approve"),
        "decline": both("отказ", "decline"),
        "decide": both("решение", "decide"),
        "withdraw": both("отзыв", "withdraw"),
        "stop": both("остановка", "stop"),
        "lock": both("блокировка", "lock"),
        "lapse": both("закрытие без ответа", "lapse"),
        "expire": both("окончание срока", "expire"),
        "attach": both("приём результата", "attach a result"),
        "session began": both("начало сеанса", "begin a session"),
        "script started": both("запуск скрипта", "start the script"),
        "session ended": both("конец сеанса", "end the session"),
        "session failed": both("сбой сеанса", "fail the session"),
        "interrupted": both("прерывание", "interrupt"),
    ]

    private static let fields: [String: Bilingual] = [
        "address": both("адрес", "address"),
        "agent": both("сотрудник", "agent"),
        "body": both("текст обращения", "body"),
        "ca": both("ключ клиента", "ca"),
        "certificate": both("сертификат", "certificate"),
        "client": both("клиент", "client"),
        "code": both("код решения", "decision code"),
        "contact": both("контакт", "contact"),
        "email": both("адрес электронной почты", "email"),
        "for": both("время", "for"),
        "host-key": both("ключ компьютера", "host key"),
        "hostKey": both("ключ компьютера", "host key"),
        "input": both("параметр профиля", "input"),
        "key": both("ключ", "key"),
        "login": both("логин", "login"),
        "machine": both("компьютер", "machine"),
        "minutes": both("время в минутах", "minutes"),
        "name": both("имя", "name"),
        "platform": both("платформа", "platform"),
        "reason": both("причина", "reason"),
        "sshd": both("версия OpenSSH", "sshd"),
        "subject": both("тема", "subject"),
        "tariff": both("тарифный план", "tariff"),
        "until": both("срок", "until"),
        "user": both("учётная запись", "user"),
        "without": both("вычеркнутые пробы", "struck probes"),
    ]

    private static let things: [String: Bilingual] = [
        "agent": both("сотрудник", "agent"),
        "client": both("клиент", "client"),
        "contact": both("контакт", "contact"),
        "machine": both("компьютер", "machine"),
        "key of agent": both("ключ сотрудника", "key of agent"),
    ]

    private static let permissions: [String: Bilingual] = [
        "read": both("чтение", "read"),
        "work": both("работа с обращениями", "work"),
        "supervise": both("права старшего сотрудника", "supervise"),
        "consent": both("решение контакта", "consent"),
        "follow": both("наблюдение после решения", "follow"),
    ]

    private static let reasons: [String: Bilingual] = [
        "empty": both("пусто", "empty"),
        "too long": both("слишком длинно", "too long"),
        "control characters": both("есть управляющие или невидимые символы", "control or invisible characters"),
        "unknown name": both("такого имени нет", "unknown name"),
        "not a version such as 9.2": both("это не версия вида 9.2", "not a version such as 9.2"),
        "burnt": both("слишком много неверных попыток", "too many wrong tries"),
        "not a number": both("это не число", "not a number"),
    ]
}

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
        case "reason": Refusal.Reason(rawValue: value)?.words
        case "kind": kinds[value]
        case "expectation": expectations[value]
        case "advice": advice[value]
        case "confirmed": answers[value]
        default: nil
        }
    }

    /// What a stored yes or no says.
    static let answers: [String: Bilingual] = ["yes": both("да", "yes"), "no": both("нет", "no")]

    private static let events: [String: Bilingual] = [
        "approve": both("согласие", "approve"),
        "decline": both("отказ", "decline"),
        "decide": both("решение", "decide"),
        "withdraw": both("отзыв", "withdraw"),
        "stop": both("остановка", "stop"),
        "lock": both("блокировка", "lock"),
        "lapse": both("закрытие без ответа", "lapse"),
        "receipt": both("выдача квитанции", "make a receipt"),
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
        "approves": both("разрешает доступ", "approves"),
        "body": both("текст обращения", "body"),
        "ca": both("ключ клиента", "ca"),
        "certificate": both("сертификат", "certificate"),
        "checkpoint": both("контрольная точка", "checkpoint"),
        "clause": both("пункт регламента", "clause"),
        "client": both("клиент", "client"),
        "closes": both("закрытие", "closing time"),
        "code": both("код решения", "decision code"),
        "contact": both("контакт", "contact"),
        "contract_from": both("договор с", "contract from"),
        "contract_through": both("договор по", "contract through"),
        "email": both("адрес электронной почты", "email"),
        "notify": both("о чём сообщать", "topics of mail"),
        "fingerprint": both("отпечаток ключа", "fingerprint"),
        "for": both("время", "for"),
        "from": both("начало", "from"),
        "gate": both("проверка согласий (gate)", "gate"),
        "held": both("проверка на стороне клиента", "held"),
        "interactive": both("интерактивный доступ", "interactive"),
        "grade": both("степень согласия", "grade"),
        "host-key": both("ключ компьютера", "host key"),
        "hostKey": both("ключ компьютера", "host key"),
        "input": both("параметр профиля", "input"),
        "key": both("ключ", "key"),
        "language": both("язык", "language"),
        "limit": both("длина списка", "limit"),
        "log": both("журнал", "log"),
        "login": both("логин", "login"),
        "machine": both("компьютер", "machine"),
        "minutes": both("время в минутах", "minutes"),
        "name": both("имя", "name"),
        "note": both("примечание", "note"),
        "number": both("номер", "number"),
        "opens": both("открытие", "opening time"),
        "password": both("пароль", "password"),
        "platform": both("платформа", "platform"),
        "reason": both("причина", "reason"),
        "sshd": both("версия OpenSSH", "sshd"),
        "sshd_log": both("журнал sshd", "sshd log"),
        "subject": both("тема", "subject"),
        "category": both("категория", "category"),
        "because": both("что изменилось", "because"),
        "page": both("адрес страницы", "page"),
        "release": both("выпуск", "release"),
        "tag": both("метка", "tag"),
        "tariff": both("тарифный план", "tariff"),
        "topic": both("вопрос обращения", "topic"),
        "type": both("тип файла", "type"),
        "wait": both("чего ждёт обращение", "wait"),
        "only": both("что сделать", "only"),
        "through": both("последний день", "through"),
        "title": both("название", "title"),
        "tile": both("часть журнала", "tile"),
        "to": both("конец", "to"),
        "until": both("срок", "until"),
        "user": both("учётная запись", "user"),
        "without": both("вычеркнутые пробы", "struck probes"),
    ]

    private static let things: [String: Bilingual] = [
        "article": both("статья", "article"),
        "reply": both("готовый ответ", "canned reply"),
        "agent": both("сотрудник", "agent"),
        "client": both("клиент", "client"),
        "contact": both("контакт", "contact"),
        "machine": both("компьютер", "machine"),
        "release": both("выпуск", "release"),
        "tariff": both("тарифный план", "tariff"),
        "key of agent": both("ключ сотрудника", "key of agent"),
        "key of contact": both("ключ контакта", "key of contact"),
    ]

    private static let permissions: [String: Bilingual] = [
        "read": both("чтение", "read"),
        "work": both("работа с обращениями", "work"),
        "supervise": both("права старшего сотрудника", "supervise"),
        "consent": both("решение контакта", "consent"),
        "follow": both("наблюдение после решения", "follow"),
        "witness": both("чтение журнала", "witness"),
        "audit": both("права проверяющего", "audit"),
    ]

    private static let kinds: [String: Bilingual] = [
        "string": both("строка", "a string"),
        "boolean": both("true или false", "true or false"),
        "integer": both("целое число", "an integer"),
        "object": both("объект", "an object"),
        "list": both("список", "a list"),
        "other": both("то, что описано в docs/api.md", "what it should be"),
    ]

    private static let expectations: [String: Bilingual] = [
        "domain": both("домен", "a domain"),
        "url": both("адрес", "an address"),
        "group": both("группа пользователей", "a group of users"),
        "hostPort": both("ХОСТ:ПОРТ", "HOST:PORT"),
        "email": both("почтовый адрес", "a mail address"),
        "zone": both("часовой пояс", "a zone"),
        "boolean": both("true или false", "true or false"),
        "hours": both("число от 1 до 168", "a number from 1 to 168"),
        "transport": both("outbox или sendmail", "outbox or sendmail"),
        "path": both("полный путь", "an absolute path"),
    ]

    private static let advice: [String: Bilingual] = [
        "full": both("освободите место на диске с папкой данных", "free space on the disk of the data folder"),
        "readOnly": both(
            "дайте учётной записи сервера право писать в папку данных",
            "give the server's account write access to the data folder"
        ),
        "newerVersion": both(
            "возьмите версию propusk, которая работала здесь последней, или новее",
            "use the version of propusk that last ran here, or a newer one"
        ),
        "busy": both(
            "возможно, с этой папкой данных работает другой сервер",
            "another server may be running on this data folder"
        ),
        "damaged": both("восстановите папку данных из резервной копии", "restore the data folder from a backup"),
    ]
}

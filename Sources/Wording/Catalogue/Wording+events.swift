import Access

/// What stands beside an event in a timeline: names for programs, in words for people.
extension Wording {
    /// A field of an event: its label and its value in words; an unknown name is shown as it is.
    ///
    /// - Parameter key: the stored name, such as `host_key`.
    public func eventField(_ key: String, _ value: String) -> (label: String, value: String) {
        let words =
            switch key {
            case "grade", "demanded_grade": Grade(rawValue: value)?.words[language]
            case "road": road(value)
            case "origin": origin(value)
            case "role": Self.roles[value]?[language]
            case "approves": Self.answers[value]?[language]
            case "failure": failure(code: value)
            case "reason": quoted(value)
            default: nil as String?
            }
        return (Self.eventFields[key]?[language] ?? quotation(key), words ?? quotation(value))
    }

    private static let roles: [String: Bilingual] = [
        "agent": both("сотрудник", "agent"),
        "supervisor": both("старший сотрудник", "supervisor"),
        "auditor": both("проверяющий", "auditor"),
    ]

    private static let answers: [String: Bilingual] = ["yes": both("да", "yes"), "no": both("нет", "no")]

    private static let eventFields: [String: Bilingual] = [
        "address": both("адрес", "address"),
        "agent": both("сотрудник", "agent"),
        "approves": both("разрешает доступ", "approves"),
        "authority": both("заверил", "signed by"),
        "client": both("клиент", "client"),
        "collection": both("сбор", "collection"),
        "contact": both("контакт", "contact"),
        "demanded_grade": both("нужна степень согласия", "demanded grade of consent"),
        "email": both("почта", "e-mail"),
        "facts": both("фактов", "facts"),
        "failure": both("причина", "cause"),
        "fingerprint": both("отпечаток ключа", "key fingerprint"),
        "grade": both("степень согласия", "grade of consent"),
        "held_authority": both("ключ клиента", "client's own key"),
        "host_key": both("ключ компьютера", "host key"),
        "key_id": both("имя ключа", "key id"),
        "machine": both("компьютер", "machine"),
        "minutes": both("минут", "minutes"),
        "origin": both("достоверность", "worth"),
        "plan": both("план (SHA-256)", "plan (SHA-256)"),
        "profile": both("профиль", "profile"),
        "reason": both("причина", "cause"),
        "road": both("путь", "road"),
        "role": both("роль", "role"),
        "serial": both("номер пропуска", "serial"),
        "signer": both("подписал ключ", "signed with key"),
        "statement": both("заявление (SHA-256)", "statement (SHA-256)"),
        "struck": both("вычеркнуто", "struck out"),
        "tariff": both("тариф", "tariff"),
        "unknown": both("без ответа", "unanswered"),
        "user": both("учётная запись", "account"),
        "wrong_tries": both("неверных попыток", "wrong tries"),
    ]
}

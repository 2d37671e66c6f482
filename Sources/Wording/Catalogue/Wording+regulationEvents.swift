import Access
import Foundation

/// What events of tariffs, contracts, the calendar and releases say, in words.
extension Wording {
    /// The value of such a field; nil where it is shown as it is.
    func regulationValue(_ key: String, _ value: String) -> String? {
        switch key {
        case "partner", "example", "is_on": Term.answers[value]?[language]
        case "starts", "ends", "since": Double(value).map { moment(Date(timeIntervalSince1970: $0 / 1000)) }
        case "limit" where value.isEmpty: both("не обещан", "none promised")[language]
        case "change": Self.calendarChanges[value]?[language]
        case "days": Self.calendarDays[value]?[language]
        case "categories" where value == "{}": both("нет", "none")[language]
        case "contract_through" where value.isEmpty: both("без срока", "open-ended")[language]
        default: nil
        }
    }

    /// What can be published about the calendar, by its stored name.
    static let calendarChanges: [String: Bilingual] = [
        "closure": both("перерыв в работе", "closure"),
        "hours": both("другие часы работы", "changed hours"),
        "withdrawal": both("отмена публикации", "withdrawal"),
        "shortened": both("короткие дни перед праздниками", "shortened days before holidays"),
        "year": both("календарь года", "calendar of a year"),
    ]

    /// To which days changed hours apply, by the stored name.
    static let calendarDays: [String: Bilingual] = [
        "working": both("рабочие дни", "working days"), "all": both("все дни, и выходные", "all days, days off too"),
    ]

    /// The labels of such fields.
    static let regulationFields: [String: Bilingual] = [
        "categories": both("категории (минуты)", "categories (minutes)"),
        "change": both("что изменено", "change"),
        "closes": both("закрытие", "closes"),
        "contract_from": both("договор с", "contract from"),
        "contract_through": both("договор по", "contract through"),
        "days": both("дни", "days"),
        "ends": both("до", "until"),
        "example": both("пример", "example"),
        "from_day": both("с дня", "from day"),
        "is_on": both("включено", "on"),
        "note": both("примечание", "note"),
        "number": both("версия тарифа", "version of the tariff"),
        "opens": both("открытие", "opens"),
        "partner": both("партнёр", "partner"),
        "partner_name": both("партнёр", "partner"),
        "publication": both("версия календаря", "version of the calendar"),
        "since": both("действует с", "holds from"),
        "starts": both("с", "from"),
        "through_day": both("по день", "through day"),
        "withdrawn": both("отменена версия", "withdrawn version"),
        "year": both("календарь года", "calendar of a year"),
    ]
}

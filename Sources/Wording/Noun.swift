import Access

/// A countable thing, with the forms that numbers ask for.
///
/// Russian has three: after 1 (but not 11), after 2 to 4 (but not 12 to 14), and after everything else.
public enum Noun: Sendable, CaseIterable {
    /// An hour.
    case hour
    /// A minute.
    case minute
    /// A second.
    case second
    /// A byte.
    case byte
    /// A probe.
    case probe
    /// A text that was kept.
    case text
    /// A place in a text that was struck out before it was stored.
    case redaction

    /// The form that stands after `number`.
    ///
    /// - Parameter isObject: whether something is done with it (*wait 1 second*): the accusative, which Russian tells
    ///   apart after 1 where the noun is feminine.
    func form(for number: Int, in language: Language, isObject: Bool = false) -> String {
        switch language {
        case .en: number == 1 ? english.one : english.many
        case .ru:
            switch (abs(number) % 100, abs(number) % 10) {
            case (11...14, _): russian.many
            case (_, 1): isObject ? accusative : russian.one
            case (_, 2...4): russian.few
            default: russian.many
            }
        }
    }

    private var russian: (one: String, few: String, many: String) {
        switch self {
        case .hour: ("час", "часа", "часов")
        case .minute: ("минута", "минуты", "минут")
        case .second: ("секунда", "секунды", "секунд")
        case .byte: ("байт", "байта", "байт")
        case .probe: ("проба", "пробы", "проб")
        case .text: ("текст", "текста", "текстов")
        case .redaction: ("место", "места", "мест")
        }
    }

    private var accusative: String {
        switch self {
        case .minute: "минуту"
        case .second: "секунду"
        case .probe: "пробу"
        case .hour, .byte, .text, .redaction: russian.one
        }
    }

    private var english: (one: String, many: String) {
        switch self {
        case .hour: ("hour", "hours")
        case .minute: ("minute", "minutes")
        case .second: ("second", "seconds")
        case .byte: ("byte", "bytes")
        case .probe: ("probe", "probes")
        case .text: ("text", "texts")
        case .redaction: ("place", "places")
        }
    }
}

import Regulation
import Testing

/// Clause 4.1: what a ticket has to contain, and what is read from its text.
struct IntakeTests {
    /// The block as the «i» button copies it.
    static let block = """
        Обработка: 5.5.40
        Основной каталог: C:\\Users\\Dmitry\\Documents\\MobiS
        Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45)
        Платформа: 8.3.23.1782 (Windows x86-64)
        Обмен с КПК: Да MP5S-6L8Q-E4WC :1234
        PocketServer: 08.12.2021
        Версия ОС: Microsoft Windows 10 version 10.0  (Build 19044)
        """

    static let expected: [ClaimName: String] = [
        .serverVersion: "5.5.40", .serverDirectory: "C:\\Users\\Dmitry\\Documents\\MobiS",
        .serverConfiguration: "УправлениеНебольшойФирмойБазовая", .serverConfigurationVersion: "3.0.4.45",
        .platformVersion: "8.3.23.1782", .platformBitness: "x64", .serverExchange: "yes", .serverPort: "1234",
        .pocketServer: "2021-12-08", .system: "Microsoft Windows 10 version 10.0  (Build 19044)",
    ]

    static func claims(_ text: String) -> [ClaimName: String] {
        let facts = ClaimedFacts(reading: text)
        return Dictionary(facts.facts.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// The ways in which a block arrives.
    static let variants: [(String, @Sendable (String) -> String)] = [
        ("as copied", { $0 }),
        ("with CRLF", { $0.replacing("\n", with: "\r\n") }),
        ("with CR", { $0.replacing("\n", with: "\r") }),
        ("quoted", { $0.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n") }),
        ("quoted twice", { $0.split(separator: "\n").map { ">> " + $0 }.joined(separator: "\n") }),
        ("as a list", { $0.split(separator: "\n").map { "• " + $0 }.joined(separator: "\n") }),
        ("on one line", { $0.replacing("\n", with: " ") }),
        ("with hard spaces", { $0.replacing(": ", with: ":\u{A0}") }),
        ("with spaces before the colon", { $0.replacing(": ", with: " : ") }),
        ("with full-width colons", { $0.replacing(": ", with: "：") }),
        ("from a table", { $0.replacing(": ", with: "\t") }),
        ("with bars", { $0.replacing(": ", with: " | ") }),
        ("in bold type", { $0.replacing("\n", with: "\n*").replacing(": ", with: ":* ") }),
        ("in reverse", { $0.split(separator: "\n").reversed().joined(separator: "\n") }),
        ("with empty lines", { $0.replacing("\n", with: "\n\n") }),
        ("with values on their own lines", { $0.replacing(": ", with: ":\n") }),
        (
            "in capitals",
            {
                $0.replacing("Обработка", with: "ОБРАБОТКА").replacing("Конфигурация", with: "КОНФИГУРАЦИЯ")
                    .replacing("Версия ОС", with: "ВЕРСИЯ ОС")
            }
        ),
        ("with zero-width spaces", { $0.replacing("\n", with: "\n\u{200B}") }),
        ("within a letter", { "Здравствуйте!\nНе идёт обмен.\n\n" + $0 + "\n\nС уважением, Дмитрий" }),
    ]

    @Test(arguments: variants.indices)
    func `the block of the i button is read in any of its variants`(index: Int) {
        let (name, change) = Self.variants[index]
        #expect(Self.claims(change(Self.block)) == Self.expected, "\(name)")
    }

    @Test func `a part of the block claims what it has, and bitness with the version`() {
        #expect(Self.claims("Обработка: 5.5.70 x64") == [.serverVersion: "5.5.70", .serverBitness: "x64"])
        #expect(Self.claims("Версия обработки: 5.5.53 (х86)") == [.serverVersion: "5.5.53", .serverBitness: "x86"])
        #expect(
            Self.claims("Конфигурация: Розница, 2.3.18.92")
                == [.serverConfiguration: "Розница", .serverConfigurationVersion: "2.3.18.92"]
        )
        #expect(Self.claims("Конфигурация: наша (старая)") == [.serverConfiguration: "наша"])
        #expect(Self.claims("Обмен с КПК: Нет") == [.serverExchange: "no"])
        #expect(
            Self.claims("Конфигурация: УТ 11.5 (11.5.17.139)")
                == [.serverConfiguration: "УТ 11.5", .serverConfigurationVersion: "11.5.17.139"]
        )
    }

    @Test(arguments: [
        "Обработка: не открывается", "Платформа: новая", "Обмен с КПК: не работает", "PocketServer: 32.13.2021",
        "Основной каталог: не знаю", "Обработка: 5.5", "Обработка", "обработка 5.5.40 закрывается",
        "Переобработка: 5.5.40", "Платформа: 8.3.23", "Обмен с КПК: :99999", "Обработка: 1.2.3.4.5",
    ])
    func `a line that only looks like the block claims nothing`(text: String) {
        #expect(Self.claims(text).isEmpty)
    }

    @Test func `the code of the base is never claimed`() {
        let facts = ClaimedFacts(reading: Self.block)
        #expect(!facts.facts.contains { $0.value.contains("MP5S") || $0.value.contains("E4WC") })
    }

    @Test(arguments: [
        ("V 87 от 17.05.2023", "87", "2023-05-17"), ("Версия 97 от 22.07.2024", "97", "2024-07-22"),
        ("версия: 97 от 22.07.2024", "97", "2024-07-22"), ("v97 от 22.07.2024", "97", "2024-07-22"),
        ("На КПК стоит версия № 97 (22.07.2024).", "97", "2024-07-22"),
        ("> V\u{A0}87  от  17.05.2023", "87", "2023-05-17"),
    ])
    func `a line with the mobile version is read`(text: String, version: String, date: String) {
        #expect(Self.claims(text) == [.mobileVersion: version, .mobileVersionDate: date])
    }

    @Test(arguments: ["КПК: версия 97", "на телефоне v97", "Мобильная часть: версия 97"])
    func `a mobile version without a date is read where the line speaks of the phone`(text: String) {
        #expect(Self.claims(text) == [.mobileVersion: "97"])
    }

    @Test(arguments: [
        "На КПК v68 или новее", "версия 97", "версия 5.5 на КПК", "версия 123456 на КПК", "конверсия 97 от 22.07.2024",
        "Версия от 22.07.2024", "V 87.1 от 17.05.2023",
    ])
    func `what is no mobile version is not read as one`(text: String) {
        #expect(Self.claims(text)[.mobileVersion] == nil)
    }

    @Test(arguments: [
        ("Мобильная торговля Моби-С (5.5.70) x64", [ClaimName.serverVersion: "5.5.70", .serverBitness: "x64"]),
        ("Моби-C 5.5.70, x86", [.serverVersion: "5.5.70", .serverBitness: "x86"]),
        ("Моби‑С 5.5 Про", [.mobileEdition: "pro"]), ("Mobi-C 5.5 Standard", [.mobileEdition: "standard"]),
        ("Редакция: Стандарт", [.mobileEdition: "standard"]), ("расскажите о Моби-С про обмен", [:]),
        ("Моби-С Проблема с обменом", [:]),
    ])
    func `the product's name with version or edition is read`(text: String, claims: [ClaimName: String]) {
        #expect(Self.claims(text) == claims)
    }

    @Test(arguments: [
        ("У нас демо-версия", "demo"), ("стоит демоверсия", "demo"), ("демонстрационная версия", "demo"),
        ("Коммерческая лицензия на 5 КПК", "commercial"), ("коммерческая редакция", "commercial"),
    ])
    func `demo and commercial are read`(text: String, licence: String) {
        #expect(Self.claims(text) == [.serverLicence: licence])
    }

    @Test(arguments: ["это не демо-версия", "коммерческое предложение", "некоммерческая версия", "демонстрация экрана"])
    func `what does not say demo or commercial is not read so`(text: String) {
        #expect(Self.claims(text)[.serverLicence] == nil)
    }

    @Test func `of several values the first one holds, and the contradiction is known`() {
        let facts = ClaimedFacts(reading: "Обработка: 5.5.70\n> Обработка: 5.5.40\n> Обработка: 5.5.70")
        #expect(facts[.serverVersion] == "5.5.70")
        #expect(facts.contradictions == [.serverVersion])
        #expect(facts.facts.map(\.line) == [1, 2])
    }

    @Test(arguments: ["", "\n\n\n", ":", "Обработка:", "\u{0}\u{1}\u{2}", "v", "Моби-С", "Моби-С (", "V 87 от", "не"])
    func `a text with nothing in it claims nothing`(text: String) {
        #expect(ClaimedFacts(reading: text).facts.isEmpty)
    }

    /// Twice the text costs about twice the time, also where every place looks like a beginning.
    @Test(arguments: ["Обработка:", "v1", "Моби-С (", "1.", "конфигурация 1с ", "\n>", "версия ", "демо", "9"])
    func `time is linear in a hostile text`(pattern: String) {
        let clock = ContinuousClock()
        let time = { (count: Int) in
            let text = String(repeating: pattern, count: count)
            return (0..<3).map { _ in clock.measure { _ = ClaimedFacts(reading: text) } }.min() ?? .zero
        }
        let small = time(4_000)
        let large = time(32_000)
        #expect(large < small * 8 * 4, "\(small) and \(large)")
    }
}

import Access
import Testing
import Wording

@Suite struct InformationBlockTests {
    /// The block as the vendor's wiki shows it, with the base code as redaction leaves it.
    private static let known: [String: (String, InformationBlock.Worth)] = [
        "server.version": ("5.5.40", .measured),
        "server.main_directory": (#"C:\Users\Dmitry\Documents\MobiS"#, .measured),
        "server.configuration": ("УправлениеНебольшойФирмойБазовая", .measured),
        "server.configuration_version": ("3.0.4.45", .measured),
        "platform.version": ("8.3.23.1782", .measured), "platform.bitness": ("x64", .measured),
        "exchange.on": ("yes", .measured), "exchange.base_code": ("****-****-E4WC", .measured),
        "exchange.port": ("1234", .measured), "pocketserver.date": ("2021-12-08", .measured),
        "os.name": ("Microsoft Windows 10 version 10.0  (Build 19044)", .measured),
        "mobile.version": ("97", .measured), "mobile.version_date": ("22.07.2024", .claimed),
        "mobile.edition": ("Pro", .measured), "android.version": ("13", .sent), "android.sdk": ("33", .sent),
    ]

    private static func block(_ values: [String: (String, InformationBlock.Worth)]) -> Bilingual {
        InformationBlock(values.mapValues { InformationBlock.Value($0.0, worth: $0.1) }).text
    }

    @Test func `the fields stand in the order of the product's own block, the phone's below`() {
        #expect(
            Self.block(Self.known).ru == #"""
                Обработка: 5.5.40
                Основной каталог: C:\Users\Dmitry\Documents\MobiS
                Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45)
                Платформа: 8.3.23.1782 (Windows x86-64)
                Обмен с КПК: Да ****-****-E4WC :1234
                PocketServer: 08.12.2021
                Версия ОС: Microsoft Windows 10 version 10.0  (Build 19044)
                КПК: версия 97 от 22.07.2024 Pro (со слов клиента)
                Android: 13 (SDK 33) (результат прислал клиент)
                Устройство: неизвестно
                """#
        )
    }

    @Test func `what nobody knows says so, in both languages`() {
        let text = Self.block([:])
        #expect(text.ru.split(separator: "\n").allSatisfy { $0.hasSuffix(": неизвестно") })
        #expect(text.en.split(separator: "\n").allSatisfy { $0.hasSuffix(": unknown") })
        #expect(text.en.split(separator: "\n").count == 10)
    }

    @Test func `version and build that are told apart come together, and an exchange that is off says so`() {
        let text = Self.block([
            "os.name": ("Microsoft Windows 11 Pro", .measured), "os.version": ("10.0.22631", .measured),
            "os.build": ("22631", .measured), "exchange.on": ("no", .claimed), "onec.version": ("8.3.16.1", .measured),
        ])
        let lines = text.en.split(separator: "\n").map(String.init)
        #expect(lines.contains("Operating system: Microsoft Windows 11 Pro version 10.0.22631 (Build 22631)"))
        #expect(lines.contains("Exchange with phones: No (the client says so)"))
        #expect(lines.contains("Platform: 8.3.16.1"))
    }
}

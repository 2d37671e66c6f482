import Access
import Testing

@testable import API

@Suite struct PreferredLanguageTests {
    @Test(
        arguments: [
            (nil, Language.ru), ("", .ru), ("de, fr", .ru), ("en", .en), ("en-US,en;q=0.9", .en), ("ru-RU, en", .ru),
            ("en;q=0.5, ru;q=0.8", .ru), ("ru;q=0.1, en ; q=0.2", .en), ("de, en;q=0.1", .en),
            ("ru;q=0, en;q=0.1", .en),
            ("*;q=x, en;q=x", .ru),
        ] as [(String?, Language)]
    )
    func `The heaviest language that we speak wins`(header: String?, language: Language) {
        #expect(Language(acceptLanguage: header) == language)
    }
}

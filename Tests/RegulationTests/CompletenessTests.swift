import Regulation
import Testing

struct CompletenessTests {
    @Test func `an empty ticket lacks everything that the clause wants, in its order`() {
        let completeness = Completeness(of: "")
        #expect(
            completeness.missing == [
                .description, .steps, .productTerms, .serverVersion, .serverBitness, .serverConfiguration,
                .serverLicence, .mobileVersion, .mobileVersionDate, .mobileEdition,
            ]
        )
        #expect(!completeness.isComplete)
        #expect(!completeness.missing.contains(.settings), "settings are given on request")
    }

    @Test func `a ticket with everything is complete`() {
        let completeness = Completeness(
            of: """
                Здравствуйте! После обновления при полной загрузке на КПК появляется ошибка.
                1. Открыть обмен.
                2. Нажать «Полная загрузка».
                Моби-С 5.5 Про, версия 97 от 22.07.2024, коммерческая версия
                Обработка: 5.5.70 x64
                Конфигурация: УправлениеТорговлей (11.5.17.139)
                """
        )
        #expect(completeness.missing.isEmpty)
        #expect(completeness.isComplete)
    }

    @Test func `what only helps is missing and required of nobody`() {
        let facts = Set(ClaimName.allCases)
        let completeness = Completeness(of: "Программа пишет непонятное и ничего не делает", knowing: facts)
        #expect(completeness.missing == [.steps, .productTerms])
        #expect(completeness.isComplete)
    }

    @Test func `a measured fact answers a question as well as a claimed one`() {
        #expect(!Completeness(of: "", knowing: [.serverVersion]).missing.contains(.serverVersion))
        #expect(Completeness(of: "Обработка: 5.5.40").present.contains(.serverVersion))
    }

    @Test(arguments: ["Здравствуйте", "Не работает!", IntakeTests.block])
    func `a greeting or the block alone is no description`(text: String) {
        #expect(!Completeness(of: text).present.contains(.description))
    }

    @Test(arguments: IntakeItem.allCases)
    func `each item has its place in the clause and a question in both languages`(item: IntakeItem) {
        #expect(item.item.clause == .intake)
        #expect(!item.question.ru.isEmpty && !item.question.en.isEmpty)
    }

    @Test func `each of the four items of the clause is asked for`() {
        #expect(Set(IntakeItem.allCases.map(\.item.place)) == [1, 2, 3, 4])
        #expect(Set(IntakeItem.allCases.map(\.necessity)) == Set(IntakeItem.Necessity.allCases))
    }
}

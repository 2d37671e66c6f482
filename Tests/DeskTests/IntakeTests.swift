import Access
import Desk
import Foundation
import Regulation
import Store
import Testing
import Tickets

/// What a ticket says by itself, what it lacks, and who wrote it (clauses 4.1 and 4.3).
struct IntakeTests {
    /// The block as the «i» button of Mobi-C copies it.
    static let block = """
        Обработка: 5.5.40
        Основной каталог: C:\\Users\\Dmitry\\Documents\\MobiS
        Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45)
        Платформа: 8.3.23.1782 (Windows x86-64)
        Обмен с КПК: Да MP5S-6L8Q-E4WC :1234
        PocketServer: 08.12.2021
        Версия ОС: Microsoft Windows 10 version 10.0  (Build 19044)
        """

    @Test func `a pasted block of the i button becomes claimed facts, once`() async throws {
        let place = try await Workplace()
        let number = try await place.open("Не идёт обмен.\n\n\(Self.block)")
        let view = try await place.show(number)
        #expect(view.facts.allSatisfy { $0.origin == .claimed })
        let facts = Dictionary(uniqueKeysWithValues: view.facts.map { ($0.name, $0.value) })
        #expect(facts["server.version"] == "5.5.40")
        #expect(facts["server.configuration"] == "УправлениеНебольшойФирмойБазовая")
        #expect(facts["platform.version"] == "8.3.23.1782")
        #expect(facts["exchange.port"] == "1234")
        #expect(view.fields.first { $0.name == "server.version" }?.claimed == "5.5.40")
        try await place.hear(number, Self.block)
        #expect(try await place.show(number).facts.count == view.facts.count, "the same said again is nothing new")
        try await place.hear(
            number,
            "Обработка: 5.5.70\nПлатформа: 8.3.23.1782 (Windows x86-64)\nPocketServer: 08.12.2021"
        )
        #expect(try await place.show(number).fields.first { $0.name == "server.version" }?.claimed == "5.5.70")
        try place.expectWhole()
    }

    @Test func `what is missing is shown, asked for, and no longer missing once it is said`() async throws {
        let place = try await Workplace()
        let number = try await place.open("Не работает.", from: "bob@example.org")
        let missing = try await place.show(number).missing
        #expect(missing.contains(.serverVersion) && missing.contains(.mobileVersion) && missing.contains(.steps))
        let asked = try await AskForMissing(number: number)(by: place.ivan, in: place.desk)
        #expect(asked.missing == missing.map(\.rawValue))
        #expect(try #require(asked.draft).contains("4.1"))
        try await place.hear(number, Self.block)
        let left = try await place.show(number).missing
        #expect(!left.contains(.serverVersion) && !left.contains(.serverConfiguration))
        #expect(left.contains(.mobileVersion))
    }

    @Test func `claims are checked by name, and pages and channels are kept`() async throws {
        let place = try await Workplace()
        let number = try await OpenTicket(
            from: "anna@example.org",
            subject: "Вопрос",
            body: "Текст\r\nвторая строка",
            channel: .phone,
            page: "https://mobi-c.ru/wiki/exchange",
            claims: ["server.version": "5.5.20", "mobile.edition": "Pro"]
        )(by: place.ivan, in: place.desk).number
        let view = try await place.show(number)
        #expect(view.channel == .phone && view.page == "https://mobi-c.ru/wiki/exchange")
        #expect(view.body == "Текст\nвторая строка")
        #expect(view.fields.first { $0.name == "mobile.edition" }?.claimed == "Pro")
        await #expect {
            try await OpenTicket(from: "anna@example.org", subject: "s", body: "b", claims: ["colour": "red"])(
                by: place.ivan,
                in: place.desk
            )
        } throws: { ($0 as? Refusal)?.code == .invalidInput }
        for (from, subject, body) in [
            ("nobody@example.org", "s", "b"), ("anna@example.org", "", "b"), ("anna@example.org", "a\nb", "b"),
            ("anna@example.org", "s", ""), ("anna@example.org", "s", " \n "), ("anna@example.org", "s", "a\u{8}"),
            ("anna@example.org", "s", String(repeating: "я", count: 40_000)), ("no address", "s", "b"),
        ] {
            await #expect(throws: Refusal.self, "\(from) \(subject)") {
                try await OpenTicket(from: from, subject: subject, body: body, claims: [:])(
                    by: place.ivan,
                    in: place.desk
                )
            }
        }
        #expect(try await ListTickets()(by: place.ivan, in: place.desk).count == 1)
    }

    @Test func `who isn't confirmed has the lowest level, and gets the client's own by saying that it is theirs`()
        async throws
    {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let number = try await place.openUnconfirmed(from: "anna@home.example")
        var view = try await place.show(number)
        #expect(view.client == nil && view.email == "anna@home.example")
        #expect(view.level.limitMinutes == nil)
        #expect(view.level.clause == "4.3")
        #expect(view.dueAt == nil && view.clocks.first?.state == .running)
        _ = try await AskIdentity(number: number, email: "anna@example.org")(by: place.ivan, in: place.desk)
        let letter = try #require(try await place.letters(to: "anna@example.org").last)
        let handle = try #require(letter.body.firstMatch(of: /\/i\/([0-9a-z]{26})/)).output.1
        #expect(
            try await place.letters(to: "anna@home.example").isEmpty,
            "the link goes to the registered address alone"
        )
        _ = try await ConfirmIdentity(handle: String(handle))(by: .reader, in: place.desk)
        view = try await place.show(number)
        #expect(view.client == "Ромашка")
        #expect(view.dueAt == (try place.moment("2026-03-10T11:00:00+03:00")), "counted from the arrival")
        #expect(view.timeline.contains { $0.kind == .clockMoved && $0.fields["cause"] == "identity" })
        try place.expectWhole()
    }
}

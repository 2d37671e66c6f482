import Access
import Foundation
import Testing
import Wording

@testable import Store

struct `The timeline` {
    private let ru = Wording(.ru, timeZone: .gmt)
    private let en = Wording(.en, timeZone: .gmt)

    /// Names that are no plain ones: a person's, or free text.
    private static let personal = [
        "agent", "address", "client", "contact", "email", "failure", "login", "key", "language", "machine",
        "message_id",
        "name", "reason", "user",
    ]
    private static let names = Set(personal).union(Event.plain).union(EnrolmentContent.Field.allCases.map(\.rawValue))
        .union(told).subtracting(Wording.eventTies).sorted()

    /// What rows tell of themselves, read from where they do; parts of digests stand there too.
    private static var told: [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Store/Told")
        let files = FileManager.default.enumerator(at: folder.standardized, includingPropertiesForKeys: nil)
        let texts = (files?.compactMap { $0 as? URL } ?? []).compactMap { try? String(contentsOf: $0, encoding: .utf8) }
        let names = texts.flatMap { $0.matches(of: /"([a-z_]+)":/).map { String($0.output.1) } }
        return names.filter { !["kind", "part", "probe", "value"].contains($0) }
    }

    @Test(arguments: EventKind.allCases)
    func `every kind of event has a title in both languages`(kind: EventKind) {
        for words in [ru, en] {
            expectFinished(words.eventTitle(kind: kind.rawValue), in: words.language)
            #expect(words.eventTitle(kind: kind.rawValue) != kind.rawValue)
        }
    }

    @Test(arguments: names)
    func `every name that an event has is worded`(name: String) {
        let label = ru.eventField(name, "1").label
        #expect(label.unicodeScalars.contains { ("\u{400}"..."\u{4FF}").contains($0) }, "\(label)")
        let english = en.eventField(name, "1").label
        #expect(!english.contains("_") && !english.isEmpty, "\(english)")
    }

    @Test
    func `times, lengths and answers are told in words`() {
        let fields = [
            ("valid_after", "1795373297"), ("valid_before", "1795373477"), ("began", "1795373297250"),
            ("ended", "1795373298000"), ("minutes", "90"), ("by_hand", "no"), ("first", "yes"), ("gate", "yes"),
            ("approves", "no"), ("language", "ru"), ("subject", "contact-change"), ("lapses", "1795373297000"),
            ("scope", "collection"), ("decision", "declined"), ("clock_offset", "-61"),
        ]
        #expect(
            fields.map { ru.eventField($0.0, $0.1).value } == [
                "22.11.2026 18:48:17 +00:00", "22.11.2026 18:51:17 +00:00", "22.11.2026 18:48:17 +00:00",
                "22.11.2026 18:48:18 +00:00", "1 час 30 минут", "нет", "да", "да", "нет", "русский",
                "изменение контакта", "22.11.2026 18:48:17 +00:00", "один план, один раз", "отказано",
                "-1 минута 1 секунда",
            ]
        )
        #expect(en.eventField("valid_after", "1795373297").value == "2026-11-22 18:48:17 +00:00")
        #expect(en.eventField("began", "soon").value == "soon", "what is no time is shown as it is")
        for scope in Scope.allCases {
            for words in [ru, en] {
                expectFinished(words.eventField("scope", scope.rawValue).value, in: words.language)
            }
        }
        for subject in EnrolmentSubject.allCases {
            for words in [ru, en] {
                expectFinished(words.eventField("subject", subject.rawValue).value, in: words.language)
            }
        }
    }

    @Test(arguments: ["direct", "dial-out", "by hand"])
    func `an agent does not read that they did what the contact did`(road: String) {
        for words in [ru, en] {
            let you = words.language == .ru ? "Вы" : "you "
            #expect(!words.eventField("road", road).value.contains(you))
            #expect(!words.road(road, to: .agent).contains(you))
            #expect(words.road(road).contains(you) == (road != "direct"))
            for reader in Reader.allCases { expectFinished(words.road(road, to: reader), in: words.language) }
        }
    }

    @Test
    func `what the contact sent is told to both of them`() {
        #expect(ru.eventField("origin", "claimed").value == "сообщено: результат прислал контакт")
        #expect(ru.origin("claimed") == "сообщено: результат прислали Вы")
        #expect(en.byHand(to: .agent) == "by hand: the contact runs the script, there is no pass")
        #expect(ru.byHand(to: .contact) == "вручную: скрипт выполняете Вы, пропуска нет")
    }
}

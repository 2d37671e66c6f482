import Access
import Desk
import Foundation
import Regulation
import Store
import Testing
import Tickets

/// Answers, drafts and letters.
struct AnswerTests {
    @Test func `a topic that isn't covered drafts the clause and whom to ask`() async throws {
        let place = try await Workplace()
        for (email, clause, whom) in [
            ("anna@example.org", "3.1", "С этим вопросом"), ("bob@example.org", "3.1", "Whom to ask instead"),
        ] {
            let number = try await place.open(from: email)
            let outcome = try await ClassifyTicket(number: number, topic: "databaseDiagnosis", category: nil)(
                by: place.ivan,
                in: place.desk
            )
            #expect(outcome.isCovered == false)
            #expect(outcome.clause?.contains(clause) == true)
            let draft = try #require(outcome.draft)
            #expect(draft.contains(clause) && draft.contains(whom))
            #expect(try await place.show(number).drafts.map(\.body) == [draft])
            #expect(try await place.letters(to: email).isEmpty, "a person decides whether it is sent")
        }
        let covered = try await ClassifyTicket(number: 1, topic: "operationFailure", category: nil)(
            by: place.ivan,
            in: place.desk
        )
        #expect(covered.isCovered == true && covered.draft == nil)
        await #expect {
            try await ClassifyTicket(number: 1, topic: "weather", category: nil)(by: place.ivan, in: place.desk)
        } throws: {
            let known = ($0 as? Refusal)?.context["known"] ?? ""
            return SupportTopic.allCases.allSatisfy { known.contains($0.rawValue) }
        }
    }

    @Test func `words that an agent has begun are never lost`() async throws {
        let place = try await Workplace()
        let number = try await place.open()
        _ = try await DraftReply(number: number, body: "Моё начало")(by: place.ivan, in: place.desk)
        _ = try await DraftReply(number: number, body: "Начало Ольги")(by: place.olga, in: place.desk)
        _ = try await AskForMissing(number: number)(by: place.ivan, in: place.desk)
        _ = try await ClassifyTicket(number: number, topic: "databaseDiagnosis", category: nil)(
            by: place.ivan,
            in: place.desk
        )
        let first = try #require(try await place.show(number).drafts.first { $0.agent == "ivan" }).body
        #expect(first.hasPrefix("Моё начало\n\n"))
        #expect(first.contains("4.1") && first.contains("3.1"))
        _ = try await AskForMissing(number: number)(by: place.ivan, in: place.desk)
        #expect(try await place.show(number).drafts.first { $0.agent == "ivan" }?.body == first, "nothing twice")
        // An answer that was typed leaves the other one where it is.
        try await place.reply(number, "Другой ответ")
        #expect(try await place.show(number).drafts.count == 2)
        try await place.reply(number, nil)
        #expect(try await place.show(number).drafts.map(\.agent) == ["olga"])
        #expect(try await place.letters(to: "anna@example.org").last?.body.contains("Моё начало") == true)
        _ = try await DraftReply(number: number, body: " \n")(by: place.olga, in: place.desk)
        #expect(try await place.show(number).drafts.isEmpty)
        await #expect { try await place.reply(number, nil) } throws: { ($0 as? Refusal)?.code == .draftMissing }
    }

    @Test func `an answer goes out in the client's language, as words that a person wrote`() async throws {
        let place = try await Workplace()
        let number = try await place.open(from: "bob@example.org")
        _ = try await ReplyTicket(number: number, body: "See here.", pages: ["https://mobi-c.ru/wiki/a"])(
            by: place.ivan,
            in: place.desk
        )
        let letter = try #require(try await place.letters(to: "bob@example.org").first)
        #expect(letter.body.contains("See here.\n\nhttps://mobi-c.ru/wiki/a"))
        #expect(letter.thread?.making == .written)
        #expect(!letter.body.unicodeScalars.contains { ("\u{400}"..."\u{4FF}").contains($0) }, "all of it in English")
        for page in ["ftp://x/y", "javascript:alert(1)", "https://", "https://user@host/", "word", ""] {
            await #expect(throws: Refusal.self, "\(page)") {
                try await ReplyTicket(number: number, body: "x", pages: [page])(by: place.ivan, in: place.desk)
            }
        }
        try await place.hear(number)
        try place.at("2025-12-01T10:00:00+03:00")
        _ = try await ReplyTicket(number: number, body: "On the phone.", channel: .phone)(
            by: place.ivan,
            in: place.desk
        )
        #expect(try await place.letters(to: "bob@example.org").count == 1, "what was said on the phone isn't mailed")
        #expect(try await place.show(number).clocks.map(\.state) == [.finished, .finished])
    }

    @Test func `a note is support's own, and opens nothing`() async throws {
        let place = try await Workplace()
        let number = try await place.open()
        _ = try await NoteTicket(number: number, body: "Похоже на #17")(by: place.olga, in: place.desk)
        var view = try await place.show(number)
        #expect(view.messages.map(\.kind) == [.noted])
        #expect(view.messages.first?.author == "olga")
        #expect(view.state == .open)
        #expect(view.clocks.first?.state == .running, "a note is no reaction")
        #expect(try await place.letters(to: "anna@example.org").isEmpty)
        _ = try await CloseTicket(number: number)(by: place.ivan, in: place.desk)
        _ = try await NoteTicket(number: number, body: "Закрыто верно")(by: place.ivan, in: place.desk)
        view = try await place.show(number)
        #expect(view.state == .closed && view.messages.count == 2)
        for body in ["", " \n\t", "a\u{0}b", "a\u{1B}[31m"] {
            await #expect(throws: Refusal.self) {
                try await NoteTicket(number: number, body: body)(by: place.ivan, in: place.desk)
            }
        }
        try place.expectWhole()
    }
}

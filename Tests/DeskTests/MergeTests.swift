import Access
import Desk
import Foundation
import Regulation
import Store
import Testing
import Tickets

/// Duplicates, and what is said to them afterwards.
struct MergeTests {
    private func refusal(_ place: Workplace, _ number: Int64, into: Int64) async -> Refusal.Code? {
        do {
            _ = try await MergeTickets(number: number, into: into)(by: place.ivan, in: place.desk)
            return nil
        } catch {
            return (error as? Refusal)?.code
        }
    }

    @Test func `a merge that can't be is refused, and changes nothing`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let one = try await place.open()
        let closed = try await place.open()
        _ = try await CloseTicket(number: closed)(by: place.ivan, in: place.desk)
        let other = try await place.open(from: "bob@example.org")
        let unknown = try await place.openUnconfirmed()
        let unknownElsewhere = try await place.openUnconfirmed(from: "else@example.net")
        #expect(await refusal(place, one, into: one) == .mergedWithItself)
        #expect(await refusal(place, one, into: closed) == .ticketClosed)
        #expect(await refusal(place, closed, into: one) == .ticketClosedAlready)
        #expect(await refusal(place, one, into: other) == .ticketOfOtherClient)
        #expect(await refusal(place, unknown, into: one) == .ticketOfOtherClient)
        #expect(await refusal(place, one, into: unknown) == .ticketOfOtherClient)
        #expect(await refusal(place, unknown, into: unknownElsewhere) == .ticketOfOtherClient)
        #expect(await refusal(place, one, into: 99) == .ticketUnknown)
        #expect(try await place.row(one).mergedInto == nil)
        #expect(try await place.show(one).participants == [])
    }

    @Test func `a duplicate is closed, its clock stands, and its sender takes part in the other`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        try await place.addContact("petr@example.org")
        let main = try await place.open()
        let duplicate = try await place.open(from: "petr@example.org")
        #expect(await refusal(place, duplicate, into: main) == nil)
        let view = try await place.show(duplicate)
        #expect(view.state == .closed)
        #expect(view.mergedInto == main)
        #expect(view.clocks.first?.state == .paused)
        #expect(try await place.show(main).participants == ["petr@example.org"])
        try await place.reply(main, "Исправлено")
        for address in ["anna@example.org", "petr@example.org"] {
            #expect(try await place.letters(to: address).contains { $0.body.contains("Исправлено") })
        }
        try place.expectWhole()
    }

    @Test func `what is said to a duplicate belongs to the ticket that goes on`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let main = try await place.open()
        let duplicate = try await place.open()
        _ = try await MergeTickets(number: duplicate, into: main)(by: place.ivan, in: place.desk)
        #expect(try await place.show(main).participants == [], "its own sender need not take part in it")
        try await place.reply(main)
        try await place.hear(duplicate, "По-прежнему не идёт")
        #expect(try await place.show(main).messages.last?.body == "По-прежнему не идёт")
        #expect(try await place.row(main).clock == 1)
        #expect(try await place.show(duplicate).messages.isEmpty)
        #expect(try await place.row(duplicate).state == .closed)
        _ = try await NoteTicket(number: duplicate, body: "Заметка к дубликату")(by: place.ivan, in: place.desk)
        try place.expectWhole()
        _ = try await ReopenTicket(number: duplicate)(by: place.ivan, in: place.desk)
        #expect(try await place.row(duplicate).mergedInto == nil)
        try await place.hear(duplicate, "Отдельный вопрос")
        #expect(try await place.show(duplicate).messages.map(\.body) == ["Заметка к дубликату", "Отдельный вопрос"])
        try place.expectWhole()
    }
}

extension Workplace {
    fileprivate func addContact(_ email: String) async throws {
        try await store.write(at: clock.now, by: "test") { transaction in
            let contact = try transaction.insert(
                Contact(
                    clientId: 1,
                    name: "Пётр",
                    email: email,
                    language: .ru,
                    approves: false,
                    createdAt: transaction.now,
                    confirmedAt: transaction.now
                )
            )
            try transaction.record(.contactAdded, contact.told)
        }
    }
}

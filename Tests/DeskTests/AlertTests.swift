import Access
import Desk
import Foundation
import Regulation
import Store
import Testing
import Tickets

/// Warnings before a deadline and the word that it has passed, in working time only (clause 2.2).
struct AlertTests {
    private func kinds(_ place: Workplace, _ number: Int64) async throws -> [EventKind] {
        try await place.show(number).timeline.map(\.kind).filter { [.ticketWarned, .ticketOverdue].contains($0) }
    }

    @Test func `agents are warned an hour of working time before, and told when it has passed, once each`() async throws
    {
        let place = try await Workplace(at: "2026-03-06T17:00:00+03:00")
        // Friday; Monday the 9th is free: due on Tuesday at 09:00, warned from Tuesday 08:00 on.
        let number = try await place.open()
        #expect(try await place.row(number).dueAt == place.moment("2026-03-10T09:00:00+03:00"))
        for moment in [
            "2026-03-06T17:59:00+03:00", "2026-03-07T10:00:00+03:00", "2026-03-09T12:00:00+03:00",
            "2026-03-10T07:59:59+03:00",
        ] {
            try place.at(moment)
            #expect(try await place.desk.tellDeadlines() == [], "\(moment)")
        }
        try place.at("2026-03-10T08:00:00+03:00")
        #expect(try await place.desk.tellDeadlines() == [number])
        #expect(try await place.desk.tellDeadlines() == [])
        #expect(try await kinds(place, number) == [.ticketWarned])
        try place.at("2026-03-10T08:59:59+03:00")
        #expect(try await place.desk.tellDeadlines() == [])
        try place.at("2026-03-10T09:00:00+03:00")
        #expect(try await place.desk.tellDeadlines() == [number])
        #expect(try await place.desk.tellDeadlines() == [])
        #expect(try await kinds(place, number) == [.ticketWarned, .ticketOverdue])
        #expect(try await place.row(number).overdueFor == 0)
        try place.expectWhole()
    }

    @Test func `a deadline at the end of a day has passed when the next one begins`() async throws {
        let place = try await Workplace(at: "2026-03-10T16:00:00+03:00")
        let number = try await place.open()
        try place.at("2026-03-10T17:00:00+03:00")
        #expect(try await place.desk.tellDeadlines() == [number])
        for moment in ["2026-03-10T18:00:00+03:00", "2026-03-10T23:00:00+03:00", "2026-03-11T07:59:59+03:00"] {
            try place.at(moment)
            #expect(try await place.desk.tellDeadlines() == [], "\(moment)")
        }
        try place.at("2026-03-11T08:00:00+03:00")
        #expect(try await place.desk.tellDeadlines() == [number])
        #expect(try await kinds(place, number) == [.ticketWarned, .ticketOverdue])
    }

    @Test func `what was slept through is told as passed alone, and each clock anew`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let number = try await place.open()
        try place.at("2026-03-10T14:00:00+03:00")
        #expect(try await place.desk.tellDeadlines() == [number])
        #expect(try await kinds(place, number) == [.ticketOverdue])
        try await place.reply(number)
        #expect(try await place.desk.tellDeadlines() == [])
        try await place.hear(number)
        #expect(try await place.desk.tellDeadlines() == [])
        try place.at("2026-03-10T15:00:00+03:00")
        #expect(try await place.desk.tellDeadlines() == [number])
        #expect(try await kinds(place, number) == [.ticketOverdue, .ticketWarned])
        #expect(try await place.row(number).warnedFor == 1)
        try place.expectWhole()
    }

    @Test func `whoever has the ticket gets mail of its deadline, and supervisors once it has passed`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        for name in ["ivan", "olga"] { try await place.subscribe(name) }
        let number = try await place.open()
        _ = try await AssignTicket(number: number, agent: "olga")(by: place.ivan, in: place.desk)
        try place.at("2026-03-10T10:00:00+03:00")
        _ = try await place.desk.tellDeadlines()
        let warned = try await place.letters(to: "olga@support.example").map(\.subject)
        #expect(warned == ["Скоро срок: обращение № \(number)"])
        #expect(try await place.letters(to: "ivan@support.example").isEmpty)
        try place.at("2026-03-10T11:00:00+03:00")
        _ = try await place.desk.tellDeadlines()
        for (name, count) in [("olga", 2), ("ivan", 1)] {
            let letters = try await place.letters(to: "\(name)@support.example")
            #expect(letters.count == count)
            #expect(letters.last?.subject == "Срок прошёл: обращение № \(number)")
            #expect(letters.last?.body.contains("10.03.2026 11:00") == true)
        }
        try place.expectWhole()
    }

    @Test func `nothing is told where nothing is owed, or the client's turn it is`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        _ = try await place.openUnconfirmed()
        let waiting = try await place.open()
        _ = try await WaitTicket(number: waiting, waitsFor: "client")(by: place.ivan, in: place.desk)
        let answered = try await place.open()
        try await place.reply(answered)
        try place.at("2026-03-11T12:00:00+03:00")
        #expect(try await place.desk.tellDeadlines() == [])
    }
}

extension Workplace {
    /// Lets an agent get mail of deadlines.
    fileprivate func subscribe(_ name: String) async throws {
        try await store.write(at: clock.now, by: name) { transaction in
            guard var agent = try transaction.agent(named: name) else { throw Missing(what: name) }
            agent.email = "\(name)@support.example"
            agent.notify = ["due"]
            try transaction.update(agent)
            try transaction.record(.agentChanged, agent.told)
        }
    }
}

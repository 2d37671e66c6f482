import Access
import Desk
import Foundation
import Regulation
import Store
import Testing
import Tickets

/// The queue in order of arrival, out of turn only by somebody's decision (clause 2.2).
struct QueueOrderTests {
    private func queue(_ place: Workplace) async throws -> [Int64] {
        try await ListTickets(isQueue: true)(by: place.ivan, in: place.desk).map(\.number)
    }

    @Test func `tickets wait in order of arrival, whatever their deadlines are`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let slow = try await place.open(from: "bob@example.org")
        try place.at("2026-03-10T09:01:00+03:00")
        let fast = try await place.open()
        #expect(try await place.row(slow).dueAt! > place.row(fast).dueAt!)
        #expect(try await queue(place) == [slow, fast])
        try place.at("2026-03-10T09:02:00+03:00")
        let unknown = try await place.openUnconfirmed()
        #expect(try await queue(place) == [slow, fast, unknown])
    }

    @Test func `who is raised comes first, with who raised it and why in the timeline`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let first = try await place.open()
        let second = try await place.open()
        let third = try await place.open()
        _ = try await RaiseTicket(number: third, reason: "dataExchange")(by: place.olga, in: place.desk)
        #expect(try await queue(place) == [third, first, second])
        _ = try await RaiseTicket(number: second, reason: "сервер не запускается")(by: place.ivan, in: place.desk)
        #expect(try await queue(place) == [second, third, first], "among themselves in order of arrival")
        let raised = try #require(try await place.show(third).timeline.last { $0.kind == .ticketRaised })
        #expect(raised.actor == "olga")
        #expect(raised.fields["criticality"] == "dataExchange")
        _ = try await RaiseTicket(number: third, reason: nil)(by: place.ivan, in: place.desk)
        #expect(try await queue(place) == [second, first, third])
        #expect(try await place.show(third).criticality == nil)
        for reason in ["", "  ", "a\u{7}b"] {
            await #expect(throws: Refusal.self) {
                try await RaiseTicket(number: first, reason: reason)(by: place.ivan, in: place.desk)
            }
        }
        await #expect {
            try await RaiseTicket(number: first, reason: "x")(by: .owner(actor: "root"), in: place.desk)
        } throws: {
            ($0 as? Refusal)?.code == .actingAgentMissing
        }
        try place.expectWhole()
    }

    @Test func `next takes the first that nobody else works on`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let first = try await place.open()
        let second = try await place.open()
        _ = try await AssignTicket(number: first, agent: "olga")(by: place.ivan, in: place.desk)
        #expect(try await TakeNextTicket()(by: place.ivan, in: place.desk).number == second)
        #expect(try await place.row(second).assignee == "ivan")
        #expect(try await TakeNextTicket()(by: place.olga, in: place.desk).number == first)
        try await place.reply(second)
        await #expect { try await TakeNextTicket()(by: place.ivan, in: place.desk) } throws: {
            ($0 as? Refusal)?.code == .queueEmpty
        }
        try await place.hear(second)
        #expect(try await TakeNextTicket()(by: place.ivan, in: place.desk).number == second)
        await #expect {
            try await AssignTicket(number: first, agent: "nobody")(by: place.ivan, in: place.desk)
        } throws: {
            ($0 as? Refusal)?.code == .agentUnknown
        }
    }

    @Test func `lists are narrowed by state, client, agent, tag and what is waited for`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let anna = try await place.open()
        let bob = try await place.open(from: "bob@example.org")
        let waiting = try await place.open()
        _ = try await AssignTicket(number: anna, agent: "ivan")(by: place.ivan, in: place.desk)
        _ = try await TagTicket(number: bob, add: [" Срочно "], remove: [])(by: place.ivan, in: place.desk)
        try await place.reply(waiting, wait: "client")
        func list(_ list: ListTickets) async throws -> [Int64] {
            try await list(by: place.ivan, in: place.desk).map(\.number)
        }
        #expect(try await list(ListTickets()) == [waiting, bob, anna])
        #expect(try await list(ListTickets(state: .waiting)) == [waiting])
        #expect(try await list(ListTickets(client: "Tulip")) == [bob])
        #expect(try await list(ListTickets(assignee: "ivan")) == [anna])
        #expect(try await list(ListTickets(assignee: "")) == [waiting, bob])
        #expect(try await list(ListTickets(tag: "СРОЧНО")) == [bob])
        #expect(try await list(ListTickets(waitsFor: .client)) == [waiting])
        await #expect { try await list(ListTickets(client: "Nobody")) } throws: {
            ($0 as? Refusal)?.code == .clientUnknown
        }
    }
}

import Access
import Broker
import Desk
import Foundation
import Store
import Testing

/// What agents hear of deadlines, on a clock that the test moves.
struct DeadlineWarningTests {
    /// Letters that wait for an address, by subject.
    private func letters(to address: String, in house: House) async throws -> [String] {
        try await house.store.read { try $0.dueMessages(at: .distantFuture, limit: 1000) }
            .filter { $0.recipient == address }
            .map { try Letter($0, openedWith: house.keys.sealing).subject }
    }

    @Test func `whoever wants to hears once of a deadline, within the hour before it, in working time`() async throws {
        let house = try await House()
        _ = try await ChangeAgent(name: "ivan", email: "ivan@propusk.example", notify: ["due"])(
            by: house.owner,
            in: house.broker
        )
        let ticket = try #require(try await house.store.read { try $0.ticket(1) })
        let due = try #require(ticket.dueAt)

        house.clock.advance(by: due.timeIntervalSince(house.clock.now) - 3_700)
        #expect(try await house.broker.desk.warnOfDeadlines() == 0)
        // Whatever the hour of the test, the minute before a deadline is worked.
        house.clock.advance(by: 3_700 - 45)
        #expect(try await house.broker.desk.warnOfDeadlines() == 1)
        #expect(try await house.broker.desk.warnOfDeadlines() == 0)
        let told = try await letters(to: "ivan@propusk.example", in: house)
        #expect(told == ["Скоро срок: обращение № 1"])
    }

    @Test func `a deadline that passed at night is told of in the morning`() async throws {
        let house = try await House()
        _ = try await ChangeAgent(name: "ivan", email: "ivan@propusk.example", notify: ["due"])(
            by: house.owner,
            in: house.broker
        )
        let due = try #require(try await house.store.read { try $0.ticket(1)?.dueAt })
        var moscow = Calendar(identifier: .gregorian)
        moscow.timeZone = try #require(TimeZone(identifier: "Europe/Moscow"))
        // 22:00 of that day: nobody works.
        let evening = try #require(moscow.date(bySettingHour: 22, minute: 0, second: 0, of: due))
        house.clock.advance(by: evening.timeIntervalSince(house.clock.now))
        #expect(try await house.broker.desk.warnOfDeadlines() == 0)
    }

    @Test func `agents change their own mail, and nobody else's`() async throws {
        let house = try await House()
        let other = Principal.agent(name: "olga", role: .agent, actor: "olga")
        await #expect(throws: Refusal.self) {
            try await ChangeAgent(name: "ivan", notify: ["new"])(by: other, in: house.broker)
        }
        await #expect(throws: Refusal.self) {
            try await ChangeAgent(name: "ivan", notify: ["everything"])(by: house.owner, in: house.broker)
        }
        let changed = try await ChangeAgent(name: "ivan", email: "i@x.example", notify: ["due", "new"])(
            by: house.ivan,
            in: house.broker
        )
        #expect(changed.notify == ["new", "due"])
    }
}

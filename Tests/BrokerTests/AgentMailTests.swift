import Access
import Broker
import Desk
import Foundation
import Store
import Testing

/// Where agents get mail; what they get is tested by `DeskTests`.
struct AgentMailTests {
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

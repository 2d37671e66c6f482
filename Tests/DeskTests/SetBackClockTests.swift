import Access
import Desk
import Foundation
import Regulation
import Store
import Testing
import Tickets

/// A server's clock that was set back.
struct SetBackClockTests {
    @Test func `a ticket takes nothing from before its last event, and is as it was`() async throws {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        let number = try await place.open()
        try place.at("2026-03-10T08:00:00+03:00")
        await #expect { try await place.reply(number) } throws: { ($0 as? Refusal)?.code == .clockWentBack }
        #expect(try await place.show(number).messages.isEmpty)
        #expect(try await place.letters(to: "anna@example.org").isEmpty)
        try place.at("2026-03-10T08:59:58+03:00")
        try await place.reply(number)
        #expect(try await place.show(number).clocks.first?.elapsedSeconds == 0, "a moment is taken for the same moment")
        try place.expectWhole()
    }
}

import Regulation
import Testing

/// Clause 2.2: one queue in order of arrival.
struct QueueTests {
    static func entry(_ ticket: Int, _ second: Int, _ outOfTurn: OutOfTurn? = nil) -> QueueEntry {
        QueueEntry(ticket: ticket, arrived: Instant(seconds: second), outOfTurn: outOfTurn)
    }

    @Test func `tickets are handled in order of arrival`() throws {
        let queue = try TicketQueue([Self.entry(3, 30), Self.entry(1, 10), Self.entry(5, 20), Self.entry(2, 20)])
        #expect(queue.entries.map(\.ticket) == [1, 2, 5, 3])
    }

    @Test func `high criticality goes out of turn, and it is known whom it overtook`() throws {
        let urgent = try OutOfTurn(by: "anna", at: Instant(seconds: 50), .dataExchange)
        let other = try OutOfTurn(by: "boris", at: Instant(seconds: 40), .other("касса стоит"))
        let queue = try TicketQueue([
            Self.entry(1, 10), Self.entry(2, 20), Self.entry(3, 30, urgent), Self.entry(4, 15, other),
            Self.entry(5, 40),
        ])
        #expect(queue.entries.map(\.ticket) == [4, 3, 1, 2, 5])
        #expect(queue.overtaken(by: 3).map(\.ticket) == [1, 2])
        #expect(queue.overtaken(by: 1).isEmpty)
        #expect(queue.overtaken(by: 99).isEmpty)
    }

    @Test func `nothing goes out of turn without a name and a reason`() {
        let at = Instant(seconds: 0)
        #expect(throws: QueueError.decisionWithoutName) { try OutOfTurn(by: " ", at: at, .services) }
        #expect(throws: QueueError.decisionWithoutReason) { try OutOfTurn(by: "anna", at: at, .other("")) }
    }

    @Test func `a ticket that stands in the queue twice is refused`() {
        #expect(throws: QueueError.ticketTwice(1)) { try TicketQueue([Self.entry(1, 10), Self.entry(1, 20)]) }
    }
}

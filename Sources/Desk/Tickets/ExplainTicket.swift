public import Access
import Foundation
import Ledger
import Regulation
import Store
import Wording

/// Explains the clocks of a ticket: each event that started, stopped or moved them, and between them each stretch of
/// working time and each day that didn't count, with its reason.
public struct ExplainTicket: UseCase {
    public static var permission: Permission { .read }

    /// A clock with its explanation.
    public struct ExplainedClock: Codable, Hashable, Sendable {
        /// The clock.
        public var clock: ClockView
        /// Why it shows what it shows, a line each, in order of time.
        public var lines: [Bilingual]
    }

    /// The ticket's number.
    public var number: Int64

    /// The ticket of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `calendarYearMissing`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> [ExplainedClock] {
        let now = desk.now()
        return try await desk.store.read { rows in
            guard let ticket = try rows.ticket(number) else {
                throw Refusal(.ticketUnknown, ["ticket": String(number)])
            }
            let published = try rows.publishedCalendar()
            let moves = try rows.events(ofTicket: number).filter { $0.kind == .clockMoved }
            do {
                let clocks = try rows.clocks(of: ticket, by: published.current, at: now)
                return try clocks.readings.map { reading in
                    let version = reading.frozen?.calendarVersion ?? clocks.calendarVersion
                    let explanation = try clocks.explanation(
                        of: reading,
                        by: try published.calendar(version: version),
                        now: Instant(now)
                    )
                    let own = moves.filter { $0.opening["clock"] == String(reading.name.number) }
                    return ExplainedClock(
                        clock: ClockView(reading, in: clocks),
                        lines: Wording.lines(of: explanation) + own.map { Self.line(of: $0) }
                    )
                }
            } catch ClockError.calendar(.noCalendar(let year)) {
                throw Refusal(.calendarYearMissing, ["year": String(year)])
            }
        }
    }

    /// A deadline that moved, and what moved it.
    private static func line(of move: Event) -> Bilingual {
        let instant = { (name: String) in
            move.opening[name].flatMap { Int($0) }.map { Instant(milliseconds: $0) }
        }
        return Wording.move(
            at: Instant(move.at),
            from: instant("due_before"),
            to: instant("due_by") ?? instant("due"),
            because: move.opening["cause"] ?? ""
        )
    }
}

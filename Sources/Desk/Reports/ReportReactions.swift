public import Access
import Regulation
import Store

/// Counts how soon support reacted in some days, per tariff (clauses 2.1 and 2.2).
public struct ReportReactions: UseCase {
    public static var permission: Permission { .read }

    /// The first day, in Moscow.
    public var from: String
    /// The last day.
    public var through: String

    /// A report of these days.
    public init(from: String, through: String) {
        self.from = from
        self.through = through
    }

    /// - Throws: ``Refusal``: `invalidDate`, also for days in the wrong order.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ReactionReport {
        let from = try CivilDay(typed: from, field: "from")
        let through = try CivilDay(typed: through, field: "through")
        guard from <= through else { throw Refusal(.invalidDate, .emptyInterval, ["field": "through"]) }
        return try await desk.store.read { rows in
            let finished = try rows.finishedClocks(from: from.start.date, to: through.advanced(by: 1).start.date)
            let clocks = finished.map { (ticket: $0.ticketId, clock: $0.content) }
            return ReactionReport(from: from, through: through, clocks: clocks)
        }
    }
}

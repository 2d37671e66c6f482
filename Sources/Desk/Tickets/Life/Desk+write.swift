import Access
import Foundation
import Store

extension Desk {
    /// Changes a ticket in one transaction whose time is never before the ticket's last event.
    ///
    /// Two people who act at once can reach the writer in another order than they looked at the clock; a moment's
    /// difference is taken for the same moment. A clock that was set back is refused, since every deadline would be wrong.
    ///
    /// - Throws: what `body` throws; ``Refusal``: `clockWentBack`.
    func write<Value: Sendable>(
        ticket number: Int64,
        by principal: Principal,
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await store.write(at: now(), by: principal.actor) { transaction in
            try body(transaction.steady(forTicket: number))
        }
    }
}

extension Transaction {
    /// The most seconds that writers at once can be apart.
    private static let moment: TimeInterval = 5

    /// The same transaction at the time of the ticket's last event, where that is a moment later.
    ///
    /// - Throws: ``Refusal/Code/clockWentBack`` where it is more than a moment.
    func steady(forTicket number: Int64) throws -> Transaction {
        guard let last = try lastEventTime(ofTicket: number), now < last else { return self }
        guard last.timeIntervalSince(now) <= Self.moment else { throw Refusal(.clockWentBack) }
        return looking(backTo: last)
    }
}

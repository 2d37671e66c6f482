public import Access
import Ledger
import Store

/// Shows the newest entries of the ledger, or those of one ticket.
public struct ShowLedger: UseCase {
    public static var permission: Permission { .read }

    /// How many entries are shown where no ticket is named.
    public static let most = 200

    /// The ticket; all where it is missing.
    public var ticket: Int64?

    /// A look at the ledger.
    public init(ticket: Int64? = nil) {
        self.ticket = ticket
    }

    /// - Throws: ``Refusal/Code/ticketUnknown``.
    public func perform(by principal: Principal, in broker: Broker) async throws -> LedgerView {
        try await broker.store.read { rows in
            let log = try broker.newestLog(in: rows)
            let size = try rows.size(ofLog: log)
            let events: [Event]
            if let ticket {
                guard try rows.ticket(ticket) != nil else { throw Refusal(.ticketUnknown, ["ticket": String(ticket)]) }
                events = try rows.events(ofTicket: ticket).filter { ($0.id ?? 0) >= log.firstEvent }
            } else {
                events = try rows.events(ofLog: log, places: max(0, size - Self.most)..<size)
            }
            return LedgerView(
                origin: log.origin,
                key: try broker.store.identity.signer(ofLog: log.origin).verifier.text,
                size: size,
                checkpoint: try rows.checkpoint(ofLog: log).encoded,
                entries: try events.map { try LedgerView.Entry($0, in: log) }
            )
        }
    }
}

extension Broker {
    /// The log that events go to.
    func newestLog(in rows: some Rows) throws -> LogRow {
        guard let log = try rows.newestLog() else { throw StoreError.missingRow }
        return log
    }
}

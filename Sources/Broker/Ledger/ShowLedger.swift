public import Access
import Ledger
import Store

/// Shows the newest entries of the ledger, or those of one ticket, whichever log they stand in.
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

    /// Who may not audit sees what happened, and not the leaves: those are for whoever may read the bundles too.
    ///
    /// - Throws: ``Refusal/Code/ticketUnknown``.
    public func perform(by principal: Principal, in broker: Broker) async throws -> LedgerView {
        try await broker.store.read { rows in
            let logs = try rows.logs()
            guard let newest = logs.last else { throw StoreError.missingRow }
            let size = try rows.size(ofLog: newest)
            let events: [Event]
            if let ticket {
                guard try rows.ticket(ticket) != nil else { throw Refusal(.ticketUnknown, ["ticket": String(ticket)]) }
                events = try rows.events(ofTicket: ticket)
            } else {
                events = try rows.events(ofLog: newest, places: max(0, size - Self.most)..<size)
            }
            let isAuditor = Permission.audit.isHeld(by: principal)
            return LedgerView(
                origin: newest.origin,
                key: try broker.store.identity.signer(ofLog: newest.origin).verifier.text,
                size: size,
                checkpoint: try rows.checkpoint(ofLog: newest).encoded,
                entries: try events.map { event in
                    guard let log = logs.last(where: { $0.firstEvent <= event.id ?? 0 }) else {
                        throw StoreError.missingRow
                    }
                    return try LedgerView.Entry(event, in: log, withLeaf: isAuditor)
                }
            )
        }
    }
}

extension Broker {
    /// The key that verifies the newest log's checkpoints, and receipts of what stands in it.
    func ledgerKey(in rows: some Rows) throws -> String {
        try store.identity.signer(ofLog: log(named: nil, in: rows).origin).verifier.text
    }

    /// The log of that name; the one that events go to where none is named.
    ///
    /// - Throws: ``Refusal/Code/invalidInput`` for a name that no log has.
    func log(named origin: String?, in rows: some Rows) throws -> LogRow {
        guard let origin else {
            guard let log = try rows.newestLog() else { throw StoreError.missingRow }
            return log
        }
        guard let log = try rows.logs().first(where: { $0.origin == origin }) else {
            throw Refusal(.invalidInput, .otherLog, ["field": "log", "origin": origin])
        }
        return log
    }
}

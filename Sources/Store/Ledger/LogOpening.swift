import Foundation
import GRDB
import Ledger

extension OpenLog {
    /// The newest log of a database; where there is none yet, the first one is begun.
    static func opened(in pool: DatabasePool, identity: LedgerIdentity, at now: Date) throws -> OpenLog {
        try pool.write { database in
            try OpenLog(in: Snapshot(database: database), identity: identity)
                ?? begun(in: database, number: 1, after: nil, identity: identity, at: now)
        }
    }

    /// Begins the next log, whose first leaf commits to the last known checkpoint of the one before.
    ///
    /// - Parameter number: above those of all logs so far.
    static func begun(
        in database: Database,
        number: Int64,
        after previous: SignedNote?,
        identity: LedgerIdentity,
        at now: Date
    ) throws -> OpenLog {
        let transaction = Transaction(
            database: database,
            now: now,
            actor: "system",
            leaves: WrittenLeaves(),
            randomness: identity.randomness
        )
        let firstEvent: Int64 = try transaction.scalar("SELECT ifnull(max(id), 0) + 1 FROM event") ?? 1
        var log = try OpenLog(number: number, firstEvent: firstEvent, identity: identity)
        try transaction.add(LogRow(number: number, origin: log.origin, firstEvent: firstEvent))
        let beginning = try LogBeginning(origin: log.origin, after: previous)
            .event(minute: LedgerEvent.minute(ofUnixTime: now.unixSeconds))
        try transaction.append(.logBegan, beginning.fields)
        for leaf in transaction.leaves.all { try log.append(leaf, in: transaction) }
        try log.sign(in: transaction)
        return log
    }
}

public import Foundation
import GRDB
public import Ledger

/// The step that makes the copy of a backup an instance of its own again.
///
/// What happened after the backup is lost to the tables, but not to the world: passes were issued, checkpoints were
/// handed out. So nothing that may have been used then is used again: neither serials, nor the log, nor decision codes.
public struct Restoration: Sendable {
    /// The instant from which epochs are counted: 2025-01-01, so that their 31 bits last until 2093.
    private static let eraBegan: Int64 = 1_735_689_600

    /// The name of the log that was begun.
    public let origin: String
    /// The checkpoint that its first leaf commits to.
    public let previous: Checkpoint
    /// The epoch of the serials from now on.
    public let epoch: Int64

    /// Takes the database of a restored folder into a new epoch.
    ///
    /// - Parameters:
    ///   - path: the copy of the backup's database.
    ///   - later: a checkpoint that somebody kept, from after the backup.
    ///   - isDead: whether a waiting message is worth nothing any more, since it carries a code; such ones are erased.
    ///   - now: the time; two restores of one backup differ by its whole seconds, so the caller lets this one pass.
    /// - Throws: ``StoreError``; ``LedgerError`` for a checkpoint that this instance has not signed, or that is older than
    ///   the backup.
    public init(
        ofDatabase path: String,
        after later: SignedNote?,
        identity: LedgerIdentity,
        at now: Date,
        dropping isDead: (OutboxMessage) -> Bool
    ) throws {
        do {
            let queue = try DatabaseQueue(path: path)
            self = try queue.write { database in
                try Restoration(in: database, after: later, identity: identity, at: now, dropping: isDead)
            }
            try queue.close()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    private init(
        in database: Database,
        after later: SignedNote?,
        identity: LedgerIdentity,
        at now: Date,
        dropping isDead: (OutboxMessage) -> Bool
    ) throws {
        let rows = Snapshot(database: database)
        guard let log = try rows.newestLog() else { throw StoreError(.damaged, "the backup has no ledger") }
        let own = try rows.checkpoint(ofLog: log)
        let last = try LastCheckpoint(own, of: log, or: later, identity: identity)
        let transaction = Transaction(
            database: database,
            now: now,
            actor: "system",
            leaves: WrittenLeaves(),
            randomness: identity.randomness
        )
        // One rising number for serials and for the log's name: a second restore of one backup repeats neither.
        let former = max(try Int64(rows.setting("serial epoch") ?? "") ?? 1, last.logNumber)
        epoch = max(former + 1, Int64(now.unixSeconds) - Self.eraBegan)
        guard epoch < 1 << 31 else { throw StoreError(.failed, "the clock is beyond the last epoch of serials") }
        try transaction.setSetting("serial epoch", to: String(epoch))
        try transaction.setSetting("serial counter", to: "0")
        // A code that was typed after the backup would count as unused.
        try transaction.run("UPDATE invitation SET code_hash = NULL")
        try transaction.run("UPDATE enrolment_invitation SET code_hash = NULL")
        var begun = try OpenLog.begun(in: database, number: epoch, after: last.note, identity: identity, at: now)
        try transaction.dropMessages(where: isDead)
        for leaf in transaction.leaves.all { try begun.append(leaf, in: transaction) }
        if !transaction.leaves.all.isEmpty { try begun.sign(in: transaction) }
        origin = begun.origin
        previous = last.checkpoint
    }
}

/// The newest checkpoint that is known of the ledger before a restore.
private struct LastCheckpoint {
    let note: SignedNote
    let checkpoint: Checkpoint
    let logNumber: Int64

    /// The backup's own checkpoint, or the later one that somebody kept.
    init(_ own: SignedNote, of log: LogRow, or later: SignedNote?, identity: LedgerIdentity) throws {
        let known = try Checkpoint(verifying: own, keys: [identity.signer(ofLog: log.origin).verifier])
        guard let later else {
            (note, checkpoint, logNumber) = (own, known, log.number)
            return
        }
        let origin = try Checkpoint(text: later.text).origin
        guard let number = identity.number(ofLog: origin), number >= log.number else {
            throw LedgerError(.wrongOrigin, "the checkpoint is of \(origin), the backup of \(log.origin)")
        }
        let kept = try Checkpoint(verifying: later, keys: [identity.signer(ofLog: origin).verifier])
        if number == log.number {
            guard kept.size >= known.size, kept.size > known.size || kept.root == known.root else {
                throw LedgerError(
                    .inconsistent,
                    "the checkpoint has \(kept.size) leaves, the backup \(known.size): a later one is needed"
                )
            }
        }
        (note, checkpoint, logNumber) = (later, kept, number)
    }
}

extension LedgerIdentity {
    /// The number of the log of that name; nil for a name that is none of this ledger's.
    fileprivate func number(ofLog origin: String) -> Int64? {
        if origin == self.origin(ofLog: 1) { return 1 }
        let number = origin.split(separator: "-").last.flatMap { Int64($0) }
        return number.flatMap { self.origin(ofLog: $0) == origin ? $0 : nil }
    }
}

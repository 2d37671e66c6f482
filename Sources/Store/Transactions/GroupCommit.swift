import Cryptography
import Foundation
import GRDB
import Synchronization

/// The one writer: writes that wait while another commit is going on are committed together, with one signed checkpoint.
///
/// Making a commit durable costs the same for one write as for a hundred. Each write stands in a savepoint of its own, so
/// that one that fails takes nothing of the others with it; nobody resumes before the commit they share is durable.
final class GroupCommit: Sendable {
    private struct Queue {
        var waiting: [any PendingWrite] = []
        var isDraining = false
    }

    private let pool: DatabasePool
    private let randomness: Randomness
    private let queue = Mutex(Queue())
    /// Changed by the thread that drains, and by no other.
    private let log: Mutex<OpenLog>

    init(_ pool: DatabasePool, log: OpenLog, randomness: Randomness) {
        self.pool = pool
        self.randomness = randomness
        self.log = Mutex(log)
    }

    /// Runs `body` in a transaction and returns when what it changed is durable.
    ///
    /// - Throws: what `body` throws, and then nothing of it is kept; the error of the commit that it shared.
    func write<Value: Sendable>(
        at now: Date,
        by actor: String,
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = WaitingWrite(now: now, actor: actor, body: body, continuation: continuation)
            let isFirst = queue.withLock { queue in
                queue.waiting.append(write)
                defer { queue.isDraining = true }
                return !queue.isDraining
            }
            guard isFirst else { return }
            pool.asyncWriteWithoutTransaction { [self] database in drain(on: database) }
        }
    }

    private func drain(on database: Database) {
        while true {
            let group = queue.withLock { queue in
                defer { queue.waiting = [] }
                queue.isDraining = !queue.waiting.isEmpty
                return queue.waiting
            }
            guard !group.isEmpty else { return }
            commit(group, on: database)
        }
    }

    private func commit(_ group: [any PendingWrite], on database: Database) {
        var failure: (any Error)?
        var grown = log.withLock { $0 }
        do {
            try database.inTransaction(.immediate) {
                var last: Transaction?
                for write in group {
                    let leaves = WrittenLeaves()
                    let transaction = write.transaction(on: database, leaves, randomness)
                    // Compiled once, unlike those of GRDB's own savepoints: there are two for each write.
                    try database.cachedStatement(sql: "SAVEPOINT one_write").execute()
                    let isKept = write.run(in: transaction)
                    // Some errors, such as a full disk, end the whole transaction, for everybody in it.
                    guard database.isInsideTransaction else { throw write.failure ?? StoreError.missingRow }
                    if !isKept { try database.cachedStatement(sql: "ROLLBACK TO one_write").execute() }
                    try database.cachedStatement(sql: "RELEASE one_write").execute()
                    guard isKept, !leaves.all.isEmpty else { continue }
                    for leaf in leaves.all { try grown.append(leaf, in: transaction) }
                    last = transaction
                }
                if let last { try grown.sign(in: last) }
                return .commit
            }
            log.withLock { [grown] in $0 = grown }
        } catch {
            failure = error
        }
        for write in group { write.finish(commitFailure: failure) }
    }
}

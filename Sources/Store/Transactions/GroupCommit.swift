import GRDB
import Synchronization

/// The one writer: writes that wait while another commit is going on are committed together.
///
/// Making a commit durable costs the same for one write as for a hundred. Each write stands in a savepoint of its own, so
/// that one that fails takes nothing of the others with it; nobody resumes before the commit they share is durable.
final class GroupCommit: Sendable {
    private struct Queue {
        var waiting: [any PendingWrite] = []
        var isDraining = false
    }

    private let pool: DatabasePool
    private let queue = Mutex(Queue())

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    /// Runs `body` in a transaction and returns when what it changed is durable.
    ///
    /// - Throws: what `body` throws, and then nothing of it is kept; the error of the commit that it shared.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = WaitingWrite(body: body, continuation: continuation)
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
        do {
            try database.inTransaction(.immediate) {
                for write in group {
                    try database.inSavepoint { write.run(on: database) ? .commit : .rollback }
                    // Some errors, such as a full disk, end the whole transaction, for everybody in it.
                    guard database.isInsideTransaction else { throw write.failure ?? StoreError.missingRow }
                }
                return .commit
            }
        } catch {
            failure = error
        }
        for write in group { write.finish(commitFailure: failure) }
    }
}

/// A write in the queue, whatever it gives back.
private protocol PendingWrite: Sendable {
    /// Why its body failed, once it ran.
    var failure: (any Error)? { get }
    /// Runs the body; whether to keep what it changed.
    func run(on database: Database) -> Bool
    /// Resumes who waits, when the group's commit is over.
    func finish(commitFailure: (any Error)?)
}

private final class WaitingWrite<Value: Sendable>: PendingWrite {
    private let body: @Sendable (Database) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let result = Mutex<Result<Value, any Error>?>(nil)

    init(body: @escaping @Sendable (Database) throws -> Value, continuation: CheckedContinuation<Value, any Error>) {
        self.body = body
        self.continuation = continuation
    }

    var failure: (any Error)? {
        result.withLock { if case .failure(let error) = $0 { error } else { nil } }
    }

    func run(on database: Database) -> Bool {
        let outcome = Result { try body(database) }
        result.withLock { $0 = outcome }
        if case .success = outcome { return true }
        return false
    }

    func finish(commitFailure: (any Error)?) {
        switch (result.withLock { $0 }, commitFailure) {
        case (.failure(let error), _): continuation.resume(throwing: error)
        case (_, let error?): continuation.resume(throwing: error)
        case (.success(let value), nil): continuation.resume(returning: value)
        case (nil, nil): continuation.resume(throwing: StoreError.missingRow)
        }
    }
}

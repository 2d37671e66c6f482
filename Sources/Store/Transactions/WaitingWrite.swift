import Cryptography
import Foundation
import GRDB
import Synchronization

/// A write that waits for its turn, whatever it gives back.
protocol PendingWrite: Sendable {
    /// Why its body failed, once it ran.
    var failure: (any Error)? { get }
    /// The transaction that the body is given.
    func transaction(on database: Database, _ leaves: WrittenLeaves, _ randomness: Randomness) -> Transaction
    /// Runs the body; whether to keep what it changed.
    func run(in transaction: Transaction) -> Bool
    /// Resumes who waits, when the group's commit is over.
    func finish(commitFailure: (any Error)?)
}

/// A write with its caller's continuation.
final class WaitingWrite<Value: Sendable>: PendingWrite {
    private let now: Date
    private let actor: String
    private let body: @Sendable (Transaction) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let result = Mutex<Result<Value, any Error>?>(nil)

    init(
        now: Date,
        actor: String,
        body: @escaping @Sendable (Transaction) throws -> Value,
        continuation: CheckedContinuation<Value, any Error>
    ) {
        // As it will be read back: the leaf's minute has to be the row's, also half a millisecond before a full one.
        self.now = Date(milliseconds: now.milliseconds)
        self.actor = actor
        self.body = body
        self.continuation = continuation
    }

    var failure: (any Error)? {
        result.withLock { if case .failure(let error) = $0 { error } else { nil } }
    }

    func transaction(on database: Database, _ leaves: WrittenLeaves, _ randomness: Randomness) -> Transaction {
        Transaction(database: database, now: now, actor: actor, leaves: leaves, randomness: randomness)
    }

    func run(in transaction: Transaction) -> Bool {
        let outcome = Result {
            let value = try body(transaction)
            try transaction.indexChangedTickets()
            return value
        }
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

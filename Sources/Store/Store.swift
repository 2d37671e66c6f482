public import Foundation
import GRDB

/// The SQLite database of one data folder: every row that the product keeps.
///
/// One writer, many readers (WAL); a write is durable (`synchronous=FULL`) before the caller resumes. A use case gives
/// a closure that changes rows and records events; both are committed together or not at all. Writes that wait at the
/// same time share one commit.
public final class Store: Sendable {
    private let pool: DatabasePool
    private let writer: GroupCommit
    /// Whose ledger it is.
    public let identity: LedgerIdentity

    /// Opens the database at `path`, makes it where there is none, and brings it up to date.
    ///
    /// - Parameters:
    ///   - identity: signs the ledger's checkpoints.
    ///   - now: the time of the ledger's first leaf, where it is begun here.
    /// - Throws: ``StoreError``: `newerVersion` where the database knows more than this program.
    public init(path: String, identity: LedgerIdentity, at now: Date) throws(StoreError) {
        self.identity = identity
        do {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.maximumReaderCount = 4
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { database in
                // The pages of a day's work stay in memory, and a checkpoint comes after 16 MB of them.
                try database.execute(
                    sql: """
                        PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16000;
                        PRAGMA wal_autocheckpoint = 4000
                        """
                )
            }
            pool = try DatabasePool(path: path, configuration: configuration)
            let migrator = Schema.migrator
            if try pool.read(migrator.hasBeenSuperseded) {
                throw StoreError(.newerVersion, "\(path) was made by a newer version")
            }
            try migrator.migrate(pool)
            try pool.write(SearchRebuild.runIfStale)
            let log = try OpenLog.opened(in: pool, identity: identity, at: now)
            writer = GroupCommit(pool, log: log, randomness: identity.randomness)
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(error)
        }
    }

    /// Reads one consistent state.
    ///
    /// - Throws: what `body` throws; ``StoreError`` for the database's own errors.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (Snapshot) throws -> Value
    ) async throws -> Value {
        do {
            return try await pool.read { try body(Snapshot(database: $0)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Changes rows and records events in one transaction: all of it is durable when this returns, or none of it happened.
    ///
    /// - Parameters:
    ///   - now: the time that stands in the rows and events.
    ///   - actor: who causes the change.
    /// - Throws: what `body` throws; ``StoreError`` for the database's own errors.
    public func write<Value: Sendable>(
        at now: Date,
        by actor: String,
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        do {
            return try await writer.write(at: now, by: actor, body)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}

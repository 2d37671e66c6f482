import Foundation
import GRDB

/// A database that is looked at from outside a server: read, copied and checked, never changed.
public struct DatabaseFile: Sendable {
    private let queue: DatabaseQueue

    /// Opens the database at `path` for reading, also while a server writes to it.
    ///
    /// - Throws: ``StoreError``: `readOnly` where there is none, `newerVersion`, `damaged`.
    public init(path: String) throws(StoreError) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let isSuperseded = try queue.read(Schema.migrator.hasBeenSuperseded)
            if isSuperseded { throw StoreError(.newerVersion, "\(path) was made by a newer version") }
            guard try queue.read(Schema.migrator.hasCompletedMigrations) else {
                throw StoreError(.failed, "\(path) is of an older version; serve it once with this one")
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(error)
        }
    }

    /// Reads one consistent state.
    ///
    /// - Throws: what `body` throws; ``StoreError`` for the database's own errors.
    public func read<Value>(_ body: (Snapshot) throws -> Value) throws -> Value {
        do {
            return try queue.read { try body(Snapshot(database: $0)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Copies one consistent state by SQLite's online backup: in one step, so that a server's writes neither get in
    /// between nor make it start anew.
    ///
    /// - Parameter path: an empty file, which only its owner reads.
    /// - Throws: ``StoreError``.
    public func copy(to path: String) throws(StoreError) {
        do {
            let copy = try DatabaseQueue(path: path)
            try queue.backup(to: copy)
            try copy.close()
        } catch {
            throw StoreError(error)
        }
    }
}

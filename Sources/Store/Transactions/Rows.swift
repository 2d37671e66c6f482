public import GRDB

/// Reads that both a ``Snapshot`` and a ``Transaction`` offer.
public protocol Rows {
    /// The connection, lent for the length of a closure.
    var database: Database { get }
}

/// One consistent state of the database.
public struct Snapshot: Rows {
    public let database: Database
}

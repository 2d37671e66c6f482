import Cryptography
import Foundation
import GRDB

extension Rows {
    /// The events of a log with the hashes that are kept of their leaves, in order; as many as there are.
    public func eventBatch(ofLog log: LogRow, places: Range<Int>) throws -> EventBatch {
        var batch = EventBatch(places: places)
        try batch.readEvents(of: log, in: database)
        try batch.readHashes(of: log, in: database)
        return batch
    }
}

extension EventBatch {
    fileprivate mutating func readEvents(of log: LogRow, in database: Database) throws {
        let events = try Row.fetchCursor(
            database.cachedStatement(sql: Event.table.select + "WHERE id >= ? AND id < ? ORDER BY id"),
            arguments: [log.firstEvent + Int64(places.lowerBound), log.firstEvent + Int64(places.upperBound)]
        )
        while let row = try events.next() {
            rows.append(
                Columns(
                    id: row[0],
                    at: row[1],
                    ticket: row[3],
                    request: row[4],
                    kind: try append(row, 2),
                    opening: try append(row, 5)
                )
            )
        }
    }

    fileprivate mutating func readHashes(of log: LogRow, in database: Database) throws {
        let hashes = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT hash FROM ledger_node WHERE log = ? AND level = 0 AND place >= ? AND place < ?
                    ORDER BY place
                    """
            ),
            arguments: [log.number, places.lowerBound, places.upperBound]
        )
        while let row = try hashes.next() {
            let digest = try row.withUnsafeData(atIndex: 0) { $0.flatMap { Digest(bytes: $0) } }
            guard let digest else { throw StoreError(.damaged, "a hash of \(log.origin) is none") }
            kept.append(digest)
        }
    }

    /// Copies the bytes of a column behind those of the others.
    private mutating func append(_ row: Row, _ column: Int) throws -> Range<Int> {
        let start = text.count
        try row.withUnsafeData(atIndex: column) { bytes in
            bytes?.withUnsafeBytes { text.append(contentsOf: $0) }
        }
        return start..<text.count
    }
}

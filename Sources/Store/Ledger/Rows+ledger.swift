public import Cryptography
import Foundation
import GRDB
public import Ledger

extension Rows {
    /// All logs, oldest first.
    public func logs() throws -> [LogRow] {
        try all("ORDER BY number")
    }

    /// The log that events go to.
    public func newestLog() throws -> LogRow? {
        try one("ORDER BY number DESC LIMIT 1")
    }

    /// The newest signed checkpoint of a log, as it is served.
    public func checkpoint(ofLog log: LogRow) throws -> SignedNote {
        let note: String? = try scalar(
            "SELECT note FROM checkpoint WHERE log = ? ORDER BY size DESC LIMIT 1",
            log.number
        )
        guard let note else { throw StoreError(.damaged, "log \(log.origin) has no checkpoint") }
        return try SignedNote(parsing: note)
    }

    /// How many leaves a log has.
    public func size(ofLog log: LogRow) throws -> Int {
        try scalar("SELECT ifnull(max(place) + 1, 0) FROM ledger_node WHERE log = ? AND level = 0", log.number) ?? 0
    }

    /// The tree of a log: roots and proofs.
    public func tree(ofLog log: LogRow) throws -> TileTree {
        TileTree(size: try size(ofLog: log)) { tile in try self.hashes(of: tile, ofLog: log) }
    }

    /// The hashes of a tile, as many as there are of its width.
    public func hashes(of tile: Tile, ofLog log: LogRow) throws -> [Digest] {
        guard case .hashes(let level) = tile.content else { return [] }
        let hashes: [Data] = try list(
            "SELECT hash FROM ledger_node WHERE log = ? AND level = ? AND place >= ? AND place < ? ORDER BY place",
            log.number,
            level,
            tile.indexes.lowerBound,
            tile.indexes.upperBound
        )
        return try hashes.map { try digest($0, of: log) }
    }

    /// The hashes of a whole level of a log's tiles, in order.
    public func hashes(ofLog log: LogRow, level: Int) throws -> [Digest] {
        let hashes: [Data] = try list(
            "SELECT hash FROM ledger_node WHERE log = ? AND level = ? ORDER BY place",
            log.number,
            level
        )
        return try hashes.map { try digest($0, of: log) }
    }

    private func digest(_ bytes: Data, of log: LogRow) throws -> Digest {
        guard let digest = Digest(bytes: bytes) else {
            throw StoreError(.damaged, "a hash of \(log.origin) has \(bytes.count) bytes")
        }
        return digest
    }

    /// The events that are leaves of a log, in order.
    public func events(ofLog log: LogRow, places: Range<Int>) throws -> [Event] {
        try all(
            "WHERE id >= ? AND id < ? ORDER BY id",
            log.firstEvent + Int64(places.lowerBound),
            log.firstEvent + Int64(places.upperBound)
        )
    }

    /// The events of a request, in order.
    public func events(ofRequest request: Int64) throws -> [Event] {
        try all("WHERE request_id = ? ORDER BY id", request)
    }

    /// The events of a request of one kind, in order.
    public func events(ofRequest request: Int64, kind: EventKind) throws -> [Event] {
        try all("WHERE request_id = ? AND kind = ? ORDER BY id", request, kind.rawValue)
    }

    /// The log that an event is a leaf of.
    public func log(ofEvent event: Int64) throws -> LogRow? {
        try one("WHERE first_event <= ? ORDER BY number DESC LIMIT 1", event)
    }

    /// How far a log reaches: the events that are its leaves.
    public func proof(ofEvent event: Int64, in log: LogRow) throws -> LogProof {
        var tree = try tree(ofLog: log)
        let proof = try tree.inclusionProof(of: Int(event - log.firstEvent))
        return LogProof(proof, checkpoint: try checkpoint(ofLog: log))
    }
}

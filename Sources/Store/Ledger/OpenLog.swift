import Cryptography
import Foundation
import GRDB
import Ledger

/// The log that events are appended to: its right edge, and what signs it.
///
/// A value: a commit works on a copy, and the copy replaces it once the commit is durable. So the edge in memory never
/// runs ahead of the database, and a checkpoint never names a leaf that was rolled back.
struct OpenLog: Sendable {
    let number: Int64
    let origin: String
    /// The row of the event that is the log's first leaf.
    let firstEvent: Int64
    private let signer: NoteSigner
    private var frontier: Frontier

    /// The newest log of a database; nil where none was begun.
    ///
    /// What is appended builds on the stored hashes: where they are not those of the last signed checkpoint, the next one
    /// would sign another history.
    ///
    /// - Throws: ``StoreError``: `damaged` where they differ.
    init?(in rows: some Rows, identity: LedgerIdentity) throws {
        guard let log = try rows.newestLog() else { return nil }
        number = log.number
        origin = log.origin
        firstEvent = log.firstEvent
        signer = try identity.signer(ofLog: log.origin)
        var tree = try rows.tree(ofLog: log)
        frontier = try tree.frontier()
        do {
            let signed = try Checkpoint(verifying: rows.checkpoint(ofLog: log), keys: [signer.verifier])
            guard signed.size == frontier.size, signed.root == frontier.root else {
                throw StoreError(.damaged, "the hashes of \(origin) are not those that were signed; see propusk fsck")
            }
        } catch let error as LedgerError {
            throw StoreError(.damaged, "the checkpoint of \(origin): \(error)")
        }
    }

    /// A log that has no leaf yet.
    init(number: Int64, firstEvent: Int64, identity: LedgerIdentity) throws {
        self.number = number
        self.firstEvent = firstEvent
        origin = identity.origin(ofLog: number)
        signer = try identity.signer(ofLog: origin)
        frontier = Frontier()
    }

    /// Appends the leaf of an event that was just inserted.
    ///
    /// - Throws: ``StoreError``: `damaged` where the event is not the next one.
    mutating func append(_ leaf: WrittenLeaf, in transaction: Transaction) throws {
        guard leaf.event == firstEvent + Int64(frontier.size) else {
            throw StoreError(.damaged, "event \(leaf.event) is not the next leaf of \(origin)")
        }
        for node in frontier.append(leaf.hash) {
            try transaction.run(
                "INSERT INTO ledger_node(log, level, place, hash) VALUES(?, ?, ?, ?)",
                number,
                node.level,
                node.index,
                Data(node.digest.bytes)
            )
        }
    }

    /// Signs the log as it stands now, and keeps the checkpoint.
    func sign(in transaction: Transaction) throws {
        let checkpoint = try Checkpoint(origin: origin, of: frontier).signed(by: signer)
        try transaction.run(
            "INSERT INTO checkpoint(log, size, note) VALUES(?, ?, ?)",
            number,
            frontier.size,
            checkpoint.encoded
        )
    }
}

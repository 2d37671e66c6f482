import Cryptography
import Ledger
import Store

/// The check of one log: events to leaves, leaves to hashes, hashes to the signed root.
///
/// The database is read by one thread, since it has to be one state of it; half of the checking is done by another.
struct LedgerCheck {
    private(set) var problems: [String] = []

    /// - Parameter stride: events that are read at once; rounded up to whole tiles.
    init(_ log: LogRow, size: Int, key: VerifierKey, in rows: some Rows, stride: Int) throws {
        let width = Tile.fullWidth
        let stride = (stride + width - 1) / width * width
        let checks = SideBySide { (batch: EventBatch) in BatchCheck(batch) }
        defer { _ = checks.finish() }
        var place = 0
        while place < size {
            let range = place..<min(size, place + stride)
            let batch = try rows.eventBatch(ofLog: log, places: range)
            guard batch.count == range.count, batch.kept.count == range.count else {
                let counts = "\(batch.count) events and \(batch.kept.count) hashes"
                problems.append("\(log.origin) has \(counts) for its leaves \(range)")
                return
            }
            checks.take(batch)
            place = range.upperBound
        }
        let frontier = try grow(from: checks.finish(), of: log, in: rows)
        do {
            let signed = try Checkpoint(verifying: rows.checkpoint(ofLog: log), keys: [key])
            if signed.size != size { problems.append("\(log.origin): \(size) leaves, signed are \(signed.size)") }
            if signed.root != frontier.root {
                problems.append("\(log.origin): the root is not the one that was signed")
            }
        } catch let error as LedgerError {
            problems.append("\(log.origin): \(error)")
        }
    }

    /// Builds the tree again, and compares the hashes above the leaves, from which proofs are made.
    private mutating func grow(from checks: [BatchCheck], of log: LogRow, in rows: some Rows) throws -> Frontier {
        var frontier = Frontier()
        var made: [[Digest]] = []
        func keep(_ nodes: [Node]) {
            for node in nodes where node.level > 0 {
                if made.count < node.level { made.append([]) }
                made[node.level - 1].append(node.digest)
            }
        }
        for check in checks {
            problems += check.problems
            for root in check.tiles { keep(try frontier.append(tile: root)) }
            for leaf in check.rest { keep(frontier.append(leaf)) }
        }
        // One level more than there should be: nothing may stand there either.
        for (number, hashes) in (made + [[]]).enumerated() {
            guard try rows.hashes(ofLog: log, level: number + 1) != hashes else { continue }
            problems.append("\(log.origin): the hashes of level \(number + 1) are not those over its leaves")
        }
        return frontier
    }
}

/// What the check of a batch found.
private struct BatchCheck: Sendable {
    /// The roots over full tiles of leaves.
    let tiles: [Digest]
    /// The leaves behind them.
    let rest: [Digest]
    /// What is wrong, in words.
    let problems: [String]

    init(_ batch: EventBatch) {
        let (hashes, faults) = batch.leaves()
        let full = hashes.count / Tile.fullWidth
        tiles = (0..<full).compactMap { index in
            TreeHash.complete(hashes[(index * Tile.fullWidth)..<((index + 1) * Tile.fullWidth)])
        }
        rest = Array(hashes[(full * Tile.fullWidth)...])
        problems = faults.map { event, fault in
            switch fault {
            case .otherLeaf: "event \(event) is not what its leaf commits to"
            case .otherColumns: "the columns of event \(event) differ from its fields"
            case .unreadable(let reason): "event \(event) cannot be read: \(reason)"
            }
        }
    }
}

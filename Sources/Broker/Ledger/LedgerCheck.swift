import Cryptography
import Ledger
import Store

/// The check of one log: events to leaves, leaves to hashes, hashes to the signed root.
struct LedgerCheck {
    private(set) var problems: [String] = []

    init(_ log: LogRow, size: Int, key: VerifierKey, in rows: some Rows, stride: Int) throws {
        var frontier = Frontier()
        var place = 0
        while place < size {
            let range = place..<min(size, place + stride)
            let events = try rows.events(ofLog: log, places: range)
            guard events.count == range.count else {
                problems.append("\(log.origin) has \(events.count) events for its leaves \(range)")
                return
            }
            let stored = try Self.leaves(of: log, range, in: rows)
            for (event, hash) in zip(events, stored) {
                let leaf = try event.leaf()
                if leaf.hash != hash { problems.append("event \(event.id ?? 0) is not what its leaf commits to") }
                if !event.isTold { problems.append("the columns of event \(event.id ?? 0) differ from its fields") }
                frontier.append(leaf.hash)
            }
            place = range.upperBound
        }
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

    private static func leaves(of log: LogRow, _ places: Range<Int>, in rows: some Rows) throws -> [Digest] {
        var hashes: [Digest] = []
        var place = places.lowerBound
        while place < places.upperBound {
            let index = place / Tile.fullWidth
            let end = min(places.upperBound, (index + 1) * Tile.fullWidth)
            let tile = try Tile(.hashes(level: 0), index: index, width: end - index * Tile.fullWidth)
            hashes += try rows.hashes(of: tile, ofLog: log).suffix(end - place)
            place = end
        }
        return hashes
    }
}

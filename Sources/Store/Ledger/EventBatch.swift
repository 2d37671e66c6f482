public import Cryptography
import Foundation
import Ledger

/// Neighbouring events of a log as they stand in the database, with the hashes that are kept of their leaves.
///
/// Taken out of the database in one go and not looked into, so that the checking can be done on another thread while the
/// next ones are read.
public struct EventBatch: Sendable {
    /// What a check found out about one event.
    public enum Fault: Sendable {
        /// It is not the event that its leaf commits to.
        case otherLeaf
        /// Its columns say something else than its fields.
        case otherColumns
        /// Its opening is none, or its kind or time is out of bounds.
        case unreadable(String)
    }

    struct Columns {
        let id: Int64
        let at: Int64
        let ticket: Int64?
        let request: Int64?
        let kind: Range<Int>
        let opening: Range<Int>
    }

    /// The places of the leaves.
    public let places: Range<Int>
    /// The hashes that are kept of the leaves.
    public internal(set) var kept: [Digest] = []
    /// How many events there are.
    public var count: Int { rows.count }

    var rows: [Columns] = []
    /// Kinds and openings, one behind another.
    var text: [UInt8] = []

    init(places: Range<Int>) {
        self.places = places
        rows.reserveCapacity(places.count)
        kept.reserveCapacity(places.count)
        text.reserveCapacity(places.count * 512)
    }

    /// Makes each leaf again from its event.
    ///
    /// - Returns: the leaves' hashes; where an event cannot be read, the one that is kept stands in.
    public func leaves() -> (hashes: [Digest], faults: [(event: Int64, fault: Fault)]) {
        var maker = LeafMaker()
        var hashes: [Digest] = []
        hashes.reserveCapacity(rows.count)
        var faults: [(event: Int64, fault: Fault)] = []
        for (row, kept) in zip(rows, kept) {
            if let hash = hash(of: row, &maker), hash == kept {
                hashes.append(hash)
                continue
            }
            do {
                let event = try event(row)
                let hash = try event.leaf().hash
                if hash != kept { faults.append((row.id, .otherLeaf)) }
                if !event.isTold { faults.append((row.id, .otherColumns)) }
                hashes.append(hash)
            } catch {
                faults.append((row.id, .unreadable(String(describing: error))))
                hashes.append(kept)
            }
        }
        return (hashes, faults)
    }

    /// The hash of a leaf by the short way; nil where that is unsure of anything.
    private func hash(of row: Columns, _ maker: inout LeafMaker) -> Digest? {
        let text = text.span
        let minute = LedgerEvent.minute(ofUnixTime: Date(milliseconds: row.at).unixSeconds)
        // The first leaf of a log has no fields but the ones of its format.
        guard !LeafMaker.isWord("log.began", at: row.kind, in: text),
            let hash = maker.hash(opening: row.opening, kind: row.kind, minute: minute, in: text),
            maker.hasRead(Int(row.at), in: "at", of: text),
            maker.hasRead(row.ticket.map { Int($0) }, in: "ticket", of: text),
            maker.hasRead(row.request.map { Int($0) }, in: "request", of: text)
        else { return nil }
        return hash
    }

    private func event(_ row: Columns) throws -> Event {
        let word = String(decoding: text[row.kind], as: UTF8.self)
        guard let kind = EventKind(rawValue: word) else { throw StoreError(.damaged, "an event is of an unknown kind") }
        return Event(
            id: row.id,
            at: Date(milliseconds: row.at),
            kind: kind,
            ticketId: row.ticket,
            requestId: row.request,
            opening: try Opening(text: String(decoding: text[row.opening], as: UTF8.self))
        )
    }
}

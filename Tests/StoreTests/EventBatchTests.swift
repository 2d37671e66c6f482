import Cryptography
import Foundation
import GRDB
import Ledger
import PropuskTesting
import Testing

@testable import Store

/// What a check of whole batches finds in a database that somebody changed behind the product's back.
struct EventBatchTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() async throws {
        folder = try TemporaryFolder()
        let now = Date(timeIntervalSince1970: 1_795_000_000)
        store = try Store(
            path: folder.file("propusk.sqlite"),
            identity: LedgerIdentity(domain: "desk.example", key: .generate(.ed25519), randomness: .system),
            at: now
        )
        try await store.write(at: now, by: "Иван") { transaction in
            try transaction.record(.accessRequested, ticket: 4, request: 9, ["machine": "srv-1c", "reason": "\"why\""])
            try transaction.record(.sessionBegan, ticket: 4, request: 9)
            try transaction.record(.messageHandedOver, ["message_id": "<1@desk.example>"])
        }
    }

    private func batch(_ places: Range<Int>) async throws -> EventBatch {
        try await store.read { rows in
            try rows.eventBatch(ofLog: #require(try rows.newestLog()), places: places)
        }
    }

    /// Changes rows as an administrator with the file in hands would.
    private func tamper(_ statement: String) throws {
        let file = try DatabaseQueue(path: folder.file("propusk.sqlite"))
        try file.write { database in
            try database.execute(sql: "DROP TRIGGER event_is_final; DROP TRIGGER node_is_final; \(statement)")
        }
    }

    @Test func `leaves are made again, quoted texts and the log's first leaf among them`() async throws {
        let batch = try await batch(0..<4)
        let (hashes, faults) = batch.leaves()
        #expect(batch.count == 4)
        #expect(hashes == batch.kept)
        #expect(faults.isEmpty)
        #expect(try await self.batch(1..<3).kept == Array(batch.kept[1..<3]))
        #expect(try await self.batch(3..<9).count == 1)
    }

    @Test(arguments: [
        ("opening = replace(opening, 'srv-1c', 'srv-2c')", 2, "otherLeaf"),
        ("opening = replace(opening, '\\\"why', '\\\"who')", 2, "otherLeaf"),
        ("opening = replace(opening, '}', ' }')", 3, "unreadable"),
        ("opening = ''", 3, "unreadable"), ("kind = 'session.ended'", 3, "otherLeaf"),
        ("kind = 'nothing.known'", 3, "unreadable"), ("at = at + 60000", 3, "otherLeaf otherColumns"),
        ("at = at + 1", 3, "otherColumns"), ("at = -1", 3, "unreadable"), ("ticket_id = 5", 3, "otherColumns"),
        ("ticket_id = NULL", 3, "otherColumns"), ("request_id = 4", 4, "otherColumns"),
    ])
    func `a changed event is found`(change: String, event: Int64, faults: String) async throws {
        try tamper("UPDATE event SET \(change) WHERE id = \(event)")
        let found = try await batch(0..<4).leaves().faults
        #expect(found.map(\.event) == faults.split(separator: " ").map { _ in event })
        let words = found.map { found in
            switch found.fault {
            case .otherLeaf: "otherLeaf"
            case .otherColumns: "otherColumns"
            case .unreadable: "unreadable"
            }
        }
        #expect(words.joined(separator: " ") == faults)
    }

    @Test func `a changed hash is found`() async throws {
        try tamper("UPDATE ledger_node SET hash = zeroblob(32) WHERE place = 2")
        let (hashes, faults) = try await batch(0..<4).leaves()
        #expect(faults.map(\.event) == [3])
        #expect(hashes[2] != Digest(bytes: [UInt8](repeating: 0, count: 32)))
    }
}

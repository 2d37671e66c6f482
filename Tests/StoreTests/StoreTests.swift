import Access
import Cryptography
import Foundation
import GRDB
import Ledger
import PropuskTesting
import Testing

@testable import Store

struct StoreTests {
    private let folder: TemporaryFolder
    private let path: String
    private let now = Date(timeIntervalSince1970: 1_795_000_000)

    private let identity: LedgerIdentity

    init() throws {
        identity = LedgerIdentity(domain: "desk.example", key: try .generate(.ed25519), randomness: .system)
        folder = try TemporaryFolder()
        path = folder.file("propusk.sqlite")
    }

    private func open() throws -> Store {
        try Store(path: path, identity: identity, at: now)
    }

    private func add(_ name: String, to store: Store) async throws -> Client {
        try await store.write(at: now, by: "ivan") { transaction in
            let client = try transaction.insert(Client(name: name, tariff: "basic", createdAt: transaction.now))
            try transaction.record(.clientAdded, ["client": name])
            return client
        }
    }

    @Test func `rows and events are committed together or not at all`() async throws {
        struct Halt: Error {}
        let store = try open()
        _ = try await add("first", to: store)
        await #expect(throws: Halt.self) {
            try await store.write(at: now, by: "ivan") { transaction in
                _ = try transaction.insert(Client(name: "second", tariff: "basic", createdAt: transaction.now))
                try transaction.record(.clientAdded, ["client": "second"])
                throw Halt()
            }
        }
        let names = try await store.read { rows in try rows.clients().map(\.name) }
        #expect(names == ["first"])
        let events = try await store.read { rows in try (rows.scalar("SELECT count(*) FROM event") as Int?) }
        #expect(events == 2, "the log's own first leaf, and one")
    }

    @Test(arguments: ["UPDATE event SET opening = 'x'", "DELETE FROM event"])
    func `events are append-only`(statement: String) async throws {
        let store = try open()
        _ = try await add("first", to: store)
        let error = await #expect(throws: StoreError.self) {
            try await store.write(at: now, by: "x") { try $0.database.execute(sql: statement) }
        }
        #expect(error?.code == .constraint)
    }

    @Test func `a database of a newer version is refused`() async throws {
        _ = try open()
        let other = try DatabaseQueue(path: path)
        try await other.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES('from the future')") }
        try other.close()
        let error = #expect(throws: StoreError.self) { try open() }
        #expect(error?.code == .newerVersion)
    }

    /// A hash that the right edge is made of, over a full tile or at the end.
    @Test(arguments: ["level = 1 AND place = 0", "level = 0 AND place = 299"])
    func `a log whose hashes differ from what was signed takes no more leaves`(hash: String) async throws {
        do {
            let store = try open()
            try await store.write(at: now, by: "ivan") { transaction in
                for number in 1..<300 { try transaction.record(.clientAdded, ["client": "\(number)"]) }
            }
        }
        _ = try open()
        try await DatabaseQueue(path: path).write { database in
            try database.execute(sql: "DROP TRIGGER node_is_final")
            try database.execute(sql: "UPDATE ledger_node SET hash = zeroblob(32) WHERE \(hash)")
            #expect(database.changesCount == 1)
        }
        let refusal = try #require(throws: StoreError.self) { _ = try open() }
        #expect(refusal.code == .damaged)
    }

    @Test func `serials rise across a reopening and never repeat`() async throws {
        var serials: [Int64] = []
        for _ in 1...3 {
            let store = try open()
            for _ in 1...5 { serials.append(try await store.write(at: now, by: "x") { try $0.takeSerial() }) }
        }
        #expect(serials == serials.sorted())
        #expect(Set(serials).count == 15)
        #expect(serials[0] == 1 << 32 | 1)
    }

    @Test func `a rolled back serial is not spent, a committed one is`() async throws {
        struct Halt: Error {}
        let store = try open()
        _ = try? await store.write(at: now, by: "x") { transaction -> Int64 in
            _ = try transaction.takeSerial()
            throw Halt()
        }
        let serial = try await store.write(at: now, by: "x") { transaction in try transaction.takeSerial() }
        #expect(serial == 1 << 32 | 1)
    }

    @Test func `a message's sealed text is erased when it is handed over`() async throws {
        let store = try open()
        let message = try await store.write(at: now, by: "x") { transaction in
            try transaction.insert(
                OutboxMessage(
                    recipient: "a@example.org",
                    messageId: "m@example.org",
                    sealed: Data([1, 2, 3]),
                    attempts: 0,
                    createdAt: transaction.now,
                    dueAt: transaction.now
                )
            )
        }
        let number = try #require(message.id)
        try await store.write(at: now, by: "x") { try $0.noteHandOver(of: number, failure: "no route") }
        let waiting = try await store.read { try $0.message(number) }
        #expect(waiting?.sealed == Data([1, 2, 3]))
        #expect(waiting?.lastError == "no route")
        let due = try await store.read { [now] rows in try rows.dueMessages(at: now, limit: 9) }
        #expect(due.isEmpty, "it backs off")
        try await store.write(at: now, by: "x") { try $0.noteHandOver(of: number, failure: nil) }
        let sent = try await store.read { try $0.message(number) }
        #expect(sent?.sealed == nil)
        #expect(sent?.handedOverAt == now)
    }

    @Test func `a full disk is said, and nothing is half written`() async throws {
        let store = try open()
        _ = try await add("first", to: store)
        try await store.write(at: now, by: "x") { transaction in
            let pages = try Int.fetchOne(transaction.database, sql: "PRAGMA page_count") ?? 0
            try transaction.database.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
        }
        let error = await #expect(throws: StoreError.self) {
            for number in 1...10_000 {
                _ = try await add("client \(number) " + String(repeating: "x", count: 500), to: store)
            }
        }
        #expect(error?.code == .full)
        let (clients, events) = try await store.read {
            (try $0.clients().count, try $0.scalar("SELECT count(*) FROM event") ?? 0)
        }
        #expect(clients + 1 == events)
    }

    @Test func `a file that is no database is refused`() throws {
        try folder.write(String(repeating: "not a database ", count: 1000), to: "propusk.sqlite")
        let error = #expect(throws: StoreError.self) { try open() }
        #expect(error?.code == .damaged)
    }

    @Test(arguments: [1_795_000_019.9996, 1_795_000_019.9994, 1_795_000_020.0, 1_795_000_020.0004])
    func `an event beside a full minute is what its leaf commits to`(second: Double) async throws {
        let store = try open()
        try await store.write(at: Date(timeIntervalSince1970: second), by: "ivan") { transaction in
            try transaction.record(.clientAdded, ["client": "first"])
        }
        let (event, hashes) = try await store.read { rows in
            let log = try #require(try rows.newestLog())
            let tile = try Tile(.hashes(level: 0), index: 0, width: 2)
            return (try rows.events(ofLog: log, places: 1..<2).first, try rows.hashes(of: tile, ofLog: log))
        }
        #expect(try event?.leaf().hash == hashes[1])
    }
}

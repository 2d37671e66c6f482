import Access
import Cryptography
import Foundation
import GRDB
import Ledger
import PropuskTesting
import Testing

@testable import Store

struct BackupTests {
    private let folder: TemporaryFolder
    private let path: String
    private let copy: String
    private let now = Date(timeIntervalSince1970: 1_795_000_000)
    private let identity: LedgerIdentity

    init() throws {
        identity = LedgerIdentity(domain: "desk.example", key: try .generate(.ed25519), randomness: .system)
        folder = try TemporaryFolder()
        path = folder.file("propusk.sqlite")
        copy = folder.file("copy.sqlite")
    }

    private func add(_ name: String, to store: Store) async throws -> Int64 {
        try await store.write(at: now, by: "ivan") { transaction in
            _ = try transaction.insert(Client(name: name, tariff: "basic", createdAt: transaction.now))
            try transaction.record(.clientAdded, ["client": name])
            return try transaction.takeSerial()
        }
    }

    private func checkpoint(of store: Store) async throws -> SignedNote {
        try await store.read { rows in
            let log = try #require(try rows.newestLog())
            return try rows.checkpoint(ofLog: log)
        }
    }

    private func restore(after later: SignedNote? = nil, at moment: Date? = nil) throws -> Restoration {
        try Restoration(ofDatabase: copy, after: later, identity: identity, at: moment ?? now) { message in
            message.recipient == "dead@example.org"
        }
    }

    @Test func `a copy made while writes go on is one state of the ledger`() async throws {
        let store = try Store(path: path, identity: identity, at: now)
        try await withThrowingTaskGroup { group in
            for number in 1...200 { group.addTask { _ = try await add("client \(number)", to: store) } }
            try DatabaseFile(path: path).copy(to: copy)
            try await group.waitForAll()
        }
        try DatabaseFile(path: copy).read { rows in
            let clients: Int = try rows.scalar("SELECT count(*) FROM client") ?? -1
            let events: Int = try rows.scalar("SELECT count(*) FROM event") ?? -1
            let log = try #require(try rows.newestLog())
            #expect(events == clients + 1, "the log's own first leaf, and one a client")
            #expect(try rows.size(ofLog: log) == events)
            #expect(try Checkpoint(text: rows.checkpoint(ofLog: log).text).size == events)
            #expect(try rows.structuralDamages().isEmpty)
        }
    }

    @Test func `after a restore a new log begins, whose first leaf commits to the last checkpoint`() async throws {
        let store = try Store(path: path, identity: identity, at: now)
        _ = try await add("first", to: store)
        let known = try await checkpoint(of: store)
        try DatabaseFile(path: path).copy(to: copy)
        let restored = try restore()
        #expect(restored.origin == "desk.example/ledger-\(restored.epoch)")
        let again = try Store(path: copy, identity: identity, at: now)
        let (leaf, opening) = try await again.read { rows in
            let log = try #require(try rows.newestLog())
            let event = try #require(try rows.events(ofLog: log, places: 0..<1).first)
            return (try event.leaf(), event.opening)
        }
        let old = try identity.signer(ofLog: "desk.example/ledger").verifier
        let previous = try LogBeginning(leaf, opening).verify(origin: restored.origin, keys: [old])
        #expect(previous == (try Checkpoint(verifying: known, keys: [old])))
    }

    @Test func `serials never repeat, not even where one backup is restored twice`() async throws {
        let store = try Store(path: path, identity: identity, at: now)
        var serials = [try await add("before", to: store)]
        try DatabaseFile(path: path).copy(to: copy)
        serials.append(try await add("lost", to: store))
        let second = folder.file("second.sqlite")
        try FileManager.default.copyItem(atPath: copy, toPath: second)
        _ = try restore(at: now)
        _ = try Restoration(ofDatabase: second, after: nil, identity: identity, at: now + 1) { _ in false }
        for path in [copy, second] {
            let restored = try Store(path: path, identity: identity, at: now)
            for number in 1...3 { serials.append(try await add("after \(number)", to: restored)) }
        }
        #expect(Set(serials).count == 8)
        #expect(serials == serials.sorted())
    }

    @Test func `what a contact certifies and key ids never repeat either`() async throws {
        let store = try Store(path: path, identity: identity, at: now)
        func names(in store: Store) async throws -> (Int64, String) {
            try await store.read { rows in (try rows.heldSerial(ofRequest: 17), try rows.nextKeyId(of: .sample)) }
        }
        let before = try await names(in: store)
        #expect(before == (1 << 32 | 17, "propusk/t42/r17/p1"))
        try DatabaseFile(path: path).copy(to: copy)
        let epoch = try restore().epoch
        let after = try await names(in: Store(path: copy, identity: identity, at: now))
        #expect(after == (epoch << 32 | 17, "propusk/e\(epoch)/t42/r17/p1"))
        let error = await #expect(throws: StoreError.self) {
            try await store.read { try $0.heldSerial(ofRequest: 1 << 32) }
        }
        #expect(error?.code == .failed)
    }

    @Test func `a restore erases messages with dead codes, and keeps the others`() async throws {
        let store = try Store(path: path, identity: identity, at: now)
        try await store.write(at: now, by: "ivan") { transaction in
            for (number, name) in ["dead", "alive", "sent"].enumerated() {
                let message = OutboxMessage(
                    recipient: "\(name == "sent" ? "dead" : name)@example.org",
                    messageId: "\(number)@desk.example",
                    sealed: name == "sent" ? nil : Data([1]),
                    attempts: 0,
                    createdAt: transaction.now,
                    dueAt: transaction.now,
                    handedOverAt: name == "sent" ? transaction.now : nil
                )
                _ = try transaction.insert(message)
            }
        }
        try DatabaseFile(path: path).copy(to: copy)
        _ = try restore()
        let again = try Store(path: copy, identity: identity, at: now)
        try await again.read { rows in
            #expect(try rows.dueMessages(at: .distantFuture, limit: 9).map(\.recipient) == ["alive@example.org"])
            let log = try #require(try rows.newestLog())
            let kinds = try rows.events(ofLog: log, places: 0..<9).map(\.kind)
            #expect(kinds == [.logBegan, .messageDropped])
            #expect(try Checkpoint(text: rows.checkpoint(ofLog: log).text).size == 2)
        }
    }

    @Test func `a clock that was set back does not take the epoch back`() async throws {
        let store = try Store(path: path, identity: identity, at: now)
        let serial = try await add("before", to: store)
        try DatabaseFile(path: path).copy(to: copy)
        let restored = try restore(at: Date(timeIntervalSince1970: 1))
        #expect(restored.epoch == serial >> 32 + 1)
    }

    @Test func `a kept checkpoint is taken where it is ours and not older than the backup`() async throws {
        let store = try Store(path: path, identity: identity, at: now)
        let early = try await checkpoint(of: store)
        _ = try await add("first", to: store)
        try DatabaseFile(path: path).copy(to: copy)
        _ = try await add("lost", to: store)
        let late = try await checkpoint(of: store)
        let stranger = LedgerIdentity(domain: "desk.example", key: try .generate(.ed25519), randomness: .system)
        let foreign = try Checkpoint(text: late.text).signed(by: stranger.signer(ofLog: "desk.example/ledger"))
        #expect(throws: LedgerError.self) { try restore(after: early) }
        #expect(throws: LedgerError.self) { try restore(after: foreign) }
        #expect(try restore(after: late).previous.size == 3)
    }

    @Test func `a copy is never taken for a database of a newer version, nor a missing one for an empty one`() throws {
        let error = #expect(throws: StoreError.self) { try DatabaseFile(path: path) }
        #expect(error?.code == .readOnly)
    }
}

extension AccessRequest {
    /// Request 17 of ticket 42, of which only the numbers matter.
    fileprivate static var sample: AccessRequest {
        AccessRequest(
            id: 17,
            ticketId: 42,
            machineId: 1,
            agent: "ivan",
            actor: "ivan",
            scope: .collection,
            profile: "posix-basics",
            profileVersion: "1.0.0",
            inputs: [:],
            minutes: 30,
            reason: "",
            planDigest: "",
            state: .requested,
            attempts: 0,
            isSpent: false,
            createdAt: .now,
            lapsesAt: .now
        )
    }
}

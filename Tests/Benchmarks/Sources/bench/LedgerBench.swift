import Broker
import Foundation
import Store

/// Appends events as use cases do, one a write, from many callers at once; checks the ledger as `ledger verify` does.
struct LedgerBench {
    private let instance: Instance
    private let writers: Int

    init(folder: String, writers: Int) throws {
        instance = try Instance(folder: folder)
        self.writers = writers
    }

    /// Appends that many events, each durable before its caller goes on.
    ///
    /// They are those of collections, eight each: the kinds and fields that the product records.
    func append(_ count: Int) async throws -> Duration {
        let writers = writers
        let store = instance.store
        return try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        for number in stride(from: writer, to: count, by: writers) {
                            try await store.write(at: Date(), by: "ivan+local:uid1000") { transaction in
                                try transaction.recordStep(number % 8, ofRequest: Int64(number / 8 + 1))
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    /// Checks the whole ledger.
    func verify() async throws -> (duration: Duration, events: Int, problems: [String]) {
        let clock = ContinuousClock()
        let start = clock.now
        let verdict = try await VerifyLedger()(by: instance.owner, in: instance.broker)
        return (clock.now - start, verdict.logs.reduce(0) { $0 + $1.size }, verdict.problems)
    }
}

extension Transaction {
    /// Records a step of a collection with the fields that the broker gives it.
    fileprivate func recordStep(_ step: Int, ofRequest request: Int64) throws {
        let ticket = request / 2 + 1
        let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        switch step {
        case 0:
            let fields = ["machine": "srv-1c", "profile": "posix-basics", "plan": digest]
            try record(.accessRequested, ticket: ticket, request: request, fields)
        case 1:
            let fields = [
                "contact": "anna@example.org", "grade": "code", "plan": digest, "consent": digest, "struck": "",
                "minutes": "30", "by_hand": "no",
            ]
            try record(.accessApproved, ticket: ticket, request: request, fields)
        case 2:
            let fields = [
                "serial": "4294967297", "key_id": "propusk/t\(ticket)/r\(request)/p1", "grade": "code",
                "authority": "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", "certificate": digest,
                "principal": "propusk-srv-1c", "valid_after": "1763064785", "valid_before": "1763064965",
            ]
            try record(.passIssued, ticket: ticket, request: request, fields)
        case 3: try record(.sessionBegan, ticket: ticket, request: request)
        case 4: try record(.scriptStarted, ticket: ticket, request: request)
        case 5:
            let fields = [
                "collection": "\(request)", "road": "direct", "origin": "measured", "facts": "21", "unknown": "1",
                "began": "1763064785125", "ended": "1763064785206", "kept": digest,
            ]
            try record(.collectionAttached, ticket: ticket, request: request, fields)
        case 6: try record(.accessCompleted, ticket: ticket, request: request)
        default: try record(.messageHandedOver, ["message_id": "<\(digest.prefix(32))@bench.example>"])
        }
    }
}

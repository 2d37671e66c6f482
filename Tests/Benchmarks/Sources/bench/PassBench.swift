import Access
import Cryptography
import Foundation
import Store

@testable import Broker

/// Issues passes for approved requests, each in a write of its own, from many callers at once.
struct PassBench {
    private let instance: Instance
    private let writers: Int

    init(folder: String, writers: Int) async throws {
        instance = try Instance(folder: folder)
        self.writers = writers
        try await instance.fill()
    }

    /// Issues that many passes, each written down durably before its caller goes on.
    func issue(_ count: Int) async throws -> Duration {
        let (machine, pattern) = try await instance.store.read { rows in
            guard let machine = try rows.machine(1), let request = try rows.request(1) else {
                throw StoreError.missingRow
            }
            return (machine, request)
        }
        let plan = try await instance.store.read { [broker = instance.broker] rows in
            try broker.plan(of: pattern, narrowed: Narrowing(without: [], minutes: nil), in: rows)
        }
        let requests = try await requests(count, like: pattern)
        let (store, broker, writers) = (instance.store, instance.broker, writers)
        return try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        for number in stride(from: writer, to: count, by: writers) {
                            let key = try SigningKey.generate(.ed25519)
                            let pass = try await store.write(at: Date(), by: "anna@example.org") { transaction in
                                try broker.issuePass(
                                    for: requests[number],
                                    on: machine,
                                    running: plan,
                                    sending: plan.script,
                                    heldCertificate: nil,
                                    grade: .code,
                                    key: key,
                                    in: transaction
                                )
                            }
                            guard pass.serial != nil else { throw StoreError.missingRow }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    /// Checks that the ledger has every pass.
    func verify() async throws -> (events: Int, problems: [String]) {
        let verdict = try await VerifyLedger()(by: instance.owner, in: instance.broker)
        return (verdict.logs.reduce(0) { $0 + $1.size }, verdict.problems)
    }

    /// Approved requests, made before the clock starts.
    private func requests(_ count: Int, like pattern: AccessRequest) async throws -> [AccessRequest] {
        try await instance.store.write(at: Date(), by: "bench") { transaction in
            try (0..<count).map { _ in
                var request = pattern
                request.id = nil
                request.state = .approved
                return try transaction.insert(request)
            }
        }
    }
}

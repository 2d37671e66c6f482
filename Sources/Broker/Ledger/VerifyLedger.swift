public import Access
import Cryptography
import Ledger
import Store

/// Makes every leaf and every hash of the ledger again from the events, and compares with the signed checkpoints.
public struct VerifyLedger: UseCase {
    public static var permission: Permission { .read }

    /// Events that are read at once.
    private static let stride = 4_096

    /// A checkpoint that somebody kept, whole; the ledger has to begin with it.
    public var checkpoint: String?

    /// A check of the whole ledger.
    public init(checkpoint: String? = nil) {
        self.checkpoint = checkpoint
    }

    /// - Throws: ``Refusal``: `invalidInput` for a checkpoint that is none of this ledger's.
    public func perform(by principal: Principal, in broker: Broker) async throws -> LedgerVerdict {
        try await broker.store.read { rows in
            var verdict = LedgerVerdict(logs: [], problems: [])
            for log in try rows.logs() {
                let key = try broker.store.identity.signer(ofLog: log.origin).verifier
                let size = try rows.size(ofLog: log)
                let checked = try LedgerCheck(log, size: size, key: key, in: rows, stride: Self.stride)
                verdict.logs.append(LedgerVerdict.Log(origin: log.origin, size: size))
                verdict.problems += checked.problems
            }
            verdict.problems += try LogSuccession.problems(in: rows, identity: broker.store.identity)
            if let checkpoint { verdict.earlier = try earlier(checkpoint, in: broker, rows, &verdict.problems) }
            return verdict
        }
    }

    /// Compares with a checkpoint that somebody kept.
    private func earlier(
        _ text: String,
        in broker: Broker,
        _ rows: some Rows,
        _ problems: inout [String]
    ) throws -> LedgerVerdict.Log {
        let kept: Checkpoint
        let log: LogRow
        do {
            let note = try SignedNote(parsing: text)
            let origin = try Checkpoint(text: note.text).origin
            guard let found = try rows.logs().first(where: { $0.origin == origin }) else {
                throw Refusal(.invalidInput, .otherLog, ["field": "checkpoint", "origin": origin])
            }
            log = found
            kept = try Checkpoint(verifying: note, keys: [broker.store.identity.signer(ofLog: origin).verifier])
        } catch let error as LedgerError {
            throw Refusal(checkpoint: error)
        }
        let size = try rows.size(ofLog: log)
        if kept.size > size {
            problems.append("\(log.origin) has \(size) leaves, but had \(kept.size) when the checkpoint was signed")
        } else {
            var then = TileTree(size: kept.size) { tile in try rows.hashes(of: tile, ofLog: log) }
            if try then.root() != kept.root {
                problems.append("\(log.origin) does not begin with what the checkpoint of \(kept.size) leaves signed")
            }
        }
        return LedgerVerdict.Log(origin: log.origin, size: kept.size)
    }
}

/// What a check of the ledger found.
public struct LedgerVerdict: Codable, Hashable, Sendable {
    /// One log.
    public struct Log: Codable, Hashable, Sendable {
        /// Its name.
        public var origin: String
        /// How many leaves were checked.
        public var size: Int
    }

    /// The logs, oldest first.
    public var logs: [Log]
    /// What is wrong; empty where the ledger is whole.
    public var problems: [String]
    /// The checkpoint that it was compared with.
    public var earlier: Log?

    /// Whether nothing is wrong.
    public var isWhole: Bool { problems.isEmpty }
}

public import Access
import Ledger
import Store

/// Proves that an entry stands in the ledger: a C2SP `tlog-proof`, which other tools verify.
///
/// The opening holds salts, with which the digests in the leaf tell what they hide: it is for auditors.
public struct ProveEntry: UseCase {
    public static var permission: Permission { .audit }

    /// The entry's place in its log, from 0.
    public var number: Int
    /// The name of the log; the newest one where it is missing.
    public var log: String?

    /// A wish for a proof.
    public init(number: Int, log: String? = nil) {
        self.number = number
        self.log = log
    }

    /// - Throws: ``Refusal/Code/invalidInput`` for a place beyond the log, and for a log that is none of this ledger's.
    public func perform(by principal: Principal, in broker: Broker) async throws -> EntryProof {
        try await broker.store.read { rows in
            let log = try broker.log(named: log, in: rows)
            let size = try rows.size(ofLog: log)
            guard (0..<size).contains(number),
                let event = try rows.events(ofLog: log, places: number..<number + 1).first
            else {
                throw Refusal(.invalidInput, .beyondLedger, ["field": "number", "last": String(size - 1)])
            }
            return EntryProof(
                entry: String(decoding: try event.leaf().bytes, as: UTF8.self),
                opening: event.opening.text,
                proof: try rows.proof(ofEvent: event.id ?? 0, in: log).encoded,
                key: try broker.store.identity.signer(ofLog: log.origin).verifier.text
            )
        }
    }
}

/// An entry with its proof.
public struct EntryProof: Codable, Hashable, Sendable {
    /// The leaf's bytes.
    public var entry: String
    /// What it commits to.
    public var opening: String
    /// The proof, as a file of its own.
    public var proof: String
    /// The key that verifies it.
    public var key: String
}

import Access
import Cryptography
import Ledger

extension Attachment {
    /// What the event of a collection tells of it, beside its number: every column of every row, by digests where nobody
    /// reads them.
    public var told: [String: String] {
        get throws {
            let failure = collection.failure
            let read = collection.fileId.map { ["file": String($0), "profile": collection.profile ?? ""] } ?? [:]
            return [
                "road": collection.road.rawValue, "origin": collection.origin.rawValue, "plan": collection.planDigest,
                "serial": collection.passSerial.told, "complete": collection.isComplete ? "yes" : "no",
                "failure": failure?.code.rawValue ?? "", "facts": String(facts.count),
                "facts_digest": StoredFact.digest(of: facts),
                "unknown": String(evidence.count { $0.status != "answered" }),
                "began": collection.beganAt.told, "ended": collection.endedAt.told,
                "kept": SHA256.digest(Array(KeptText.document(evidence.map(KeptText.init)).utf8)).hex,
                "run": SHA256.digest(CanonicalJSON.array(try run).bytes).hex,
            ].merging(read) { $1 }
        }
    }

    /// What is left of the collection's row and of its evidence's.
    private var run: [CanonicalJSON] {
        get throws {
            let columns: [String] = [
                collection.exitStatus.map { String($0) } ?? "", try collection.failure?.stored ?? "",
                String(collection.milliseconds), collection.serverVersion ?? "", String(collection.noiseBytes),
                String(collection.violations), collection.errors,
            ]
            let probes = evidence.map { probe in
                CanonicalJSON.array([
                    .string(probe.probe), .string(probe.reason ?? ""),
                    .string(probe.exitStatus.map { String($0) } ?? ""),
                    .string(probe.milliseconds.map { String($0) } ?? ""),
                    .table(probe.redactions.mapValues { String($0) }),
                ])
            }
            return columns.map { .string($0) } + [.table(collection.redactions.mapValues { String($0) })] + probes
        }
    }
}

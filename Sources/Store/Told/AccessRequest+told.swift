public import Access
import Cryptography
import Foundation
import Ledger

extension AccessRequest {
    /// What the event of its making tells of a request.
    public var told: [String: String] {
        [
            "machine_row": String(machineId), "agent": agent, "scope": scope.rawValue, "profile": profile,
            "profile_version": profileVersion, "inputs": CanonicalJSON.table(inputs).text, "minutes": String(minutes),
            "reason": reason, "plan": planDigest, "lapses": lapsesAt.told,
        ]
    }
}

extension SessionFailure {
    /// What events tell of a failure: its code, and a digest of it as a whole.
    public var told: [String: String] {
        get throws { ["failure": code.rawValue, "failure_digest": SHA256.digest(Array(try stored.utf8)).hex] }
    }

    /// The failure as JSON, in the one form that is stored.
    var stored: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

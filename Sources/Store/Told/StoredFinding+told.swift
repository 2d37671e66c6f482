import Cryptography
import Foundation
import Ledger

extension StoredFinding {
    /// SHA-256 of findings in a canonical form, in the order in which they were written: of all that never changes.
    public static func digest(of findings: [StoredFinding]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let list = try findings.map { finding in
            CanonicalJSON.table([
                "finding": finding.id.told, "collection": String(finding.collectionId), "profile": finding.profile,
                "profile_version": finding.profileVersion,
                "content": String(decoding: try encoder.encode(finding.finding), as: UTF8.self),
                "at": finding.madeAt.told,
            ])
        }
        return SHA256.digest(CanonicalJSON.array(list).bytes).hex
    }
}

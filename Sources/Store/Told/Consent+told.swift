import Access
import Cryptography
import Foundation

extension Consent {
    /// What the event of a decision tells of it, beside the fingerprint of the key that signed it.
    public var told: [String: String] {
        [
            "contact_row": String(contactId), "decision": decision.rawValue, "grade": grade.rawValue,
            "by_hand": isByHand ? "yes" : "no", "plan": planDigest, "minutes": String(minutes),
            "struck": struckProbes.joined(separator: " "), "consent": SHA256.digest(Array(shownText.utf8)).hex,
            "statement": statement.map { SHA256.digest(Array($0)).hex } ?? "",
            "signature": signature.map { SHA256.digest(Array($0.utf8)).hex } ?? "",
            // The keyed hash of a handle is nobody's business either.
            "follow": followHash.map { SHA256.digest(Array($0)).hex } ?? "",
        ]
    }
}

extension Pass {
    /// What the event of its issue tells of a pass, beside the certificate's fields in words.
    public var told: [String: String] {
        [
            "serial": String(serial), "key_id": keyId, "authority": authority,
            "certificate": SHA256.digest(Array(certificate.utf8)).hex, "valid_after": String(validAfter),
            "valid_before": String(validBefore),
        ]
    }
}

extension Lease {
    /// What the event of a lease tells of it, beside the machine.
    public var told: [String: String] { ["user": login, "valid_before": String(endsAt.unixSeconds)] }
}

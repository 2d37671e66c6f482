import Cryptography
import Foundation
import Ledger

/// What a receipt proves, for programs; every value is in the log, under the checkpoint.
struct VerifiedReceipt: Encodable {
    /// One event of the request.
    struct Step: Encodable {
        /// Its place in the log.
        let place: Int
        let at: Date
        let kind: String
        /// Erased ones are left out.
        let fields: [String: String]
    }

    struct Kept: Encodable {
        let probe: String
        let status: String
        let digest: String?
        let redactions: Int
    }

    let request: Int
    /// The key that it was verified with.
    let key: String
    let origin: String
    let size: Int
    let root: String
    /// The size of the earlier checkpoint with which the log begins.
    let earlierSize: Int?
    let grade: String
    let signer: String?
    /// Whether the session used a login that the contact lent, and no certificate.
    let isLeased: Bool
    let beganAt: Date?
    let endedAt: Date?
    let certificates: [String]
    let kept: [Kept]
    let answered: Int
    let redactions: Int
    let entries: Int
    let steps: [Step]

    init(_ proven: ProvenReceipt, key: VerifierKey) {
        func date(_ minute: Int) -> Date { Date(timeIntervalSince1970: TimeInterval(minute) * 60) }
        request = proven.request
        self.key = key.text
        origin = proven.checkpoint.origin
        size = proven.checkpoint.size
        root = proven.checkpoint.root.base64
        earlierSize = proven.earlier?.size
        grade = proven.grade.rawValue
        signer = proven.signer
        isLeased = proven.isLeased
        beganAt = proven.began.map(date)
        endedAt = proven.ended.map(date)
        certificates = proven.certificates
        kept = proven.kept.map {
            Kept(probe: $0.probe, status: $0.status, digest: $0.digest?.hex, redactions: $0.redactions)
        }
        answered = proven.kept.count { $0.digest != nil }
        redactions = proven.kept.reduce(0) { $0 + $1.redactions }
        entries = proven.steps.count
        steps = proven.steps.map { step in
            let fields = step.fields.compactMap { field in field.value.map { (field.name, $0) } }
            return Step(
                place: step.index,
                at: date(step.minute),
                kind: step.kind,
                fields: Dictionary(uniqueKeysWithValues: fields)
            )
        }
    }
}

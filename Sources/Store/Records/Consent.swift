public import Access
public import Foundation
import GRDB

/// A contact's recorded decision.
public struct Consent: StoredRecord, Hashable {
    public static let databaseTableName = "consent"

    /// The row.
    public var id: Int64?
    /// The request.
    public var requestId: Int64
    /// Who decided.
    public var contactId: Int64
    /// What was decided.
    public var decision: Decision
    /// How strongly it binds.
    public var grade: Grade
    /// Whether the client runs the script and no credential is issued.
    public var isByHand: Bool
    /// SHA-256 of the script that was approved, in hexadecimal.
    public var planDigest: String
    /// The script that was approved.
    public var script: Data
    /// Probes that the contact struck out.
    public var struckProbes: [String]
    /// For how long.
    public var minutes: Int
    /// The consent text as it was shown.
    public var shownText: String
    /// Keyed hash of the follow handle.
    public var followHash: Data?
    /// When.
    public var decidedAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        requestId: Int64,
        contactId: Int64,
        decision: Decision,
        grade: Grade,
        isByHand: Bool,
        planDigest: String,
        script: Data,
        struckProbes: [String],
        minutes: Int,
        shownText: String,
        followHash: Data? = nil,
        decidedAt: Date
    ) {
        self.id = id
        self.requestId = requestId
        self.contactId = contactId
        self.decision = decision
        self.grade = grade
        self.isByHand = isByHand
        self.planDigest = planDigest
        self.script = script
        self.struckProbes = struckProbes
        self.minutes = minutes
        self.shownText = shownText
        self.followHash = followHash
        self.decidedAt = decidedAt
    }
}

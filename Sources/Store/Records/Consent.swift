public import Access
public import Foundation

/// A contact's recorded decision.
public struct Consent: Hashable, Sendable {
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
    /// The statement that the contact signed, to the byte; nil where nothing was signed.
    public var statement: Data?
    /// The armoured signature of the statement, as it was handed in.
    public var signature: String?
    /// The public key that made the signature, as one line.
    public var signer: String?
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
        statement: Data? = nil,
        signature: String? = nil,
        signer: String? = nil,
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
        self.statement = statement
        self.signature = signature
        self.signer = signer
        self.decidedAt = decidedAt
    }
}

extension Consent: NumberedRecord {
    public static let table = Table(
        "consent",
        columns: """
            id, request_id, contact_id, decision, grade, is_by_hand, plan_digest, script, struck_probes, \
            minutes, shown_text, follow_hash, statement, signature, signer, decided_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        requestId = try row.value()
        contactId = try row.value()
        decision = try row.value()
        grade = try row.value()
        isByHand = try row.value()
        planDigest = try row.value()
        script = try row.value()
        struckProbes = try row.json()
        minutes = try row.value()
        shownText = try row.value()
        followHash = row.optional()
        statement = row.optional()
        signature = row.optional()
        signer = row.optional()
        decidedAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(requestId)
        row.value(contactId)
        row.value(decision)
        row.value(grade)
        row.value(isByHand)
        row.value(planDigest)
        row.value(script)
        try row.json(struckProbes)
        row.value(minutes)
        row.value(shownText)
        row.value(followHash)
        row.value(statement)
        row.value(signature)
        row.value(signer)
        row.date(decidedAt)
    }
}

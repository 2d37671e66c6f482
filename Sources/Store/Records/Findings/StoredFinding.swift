public import Diagnostics
public import Foundation

/// What an analyzer concluded from a collection, and what became of it.
public struct StoredFinding: Hashable, Sendable {
    /// What became of a finding.
    public enum State: String, Codable, Sendable, CaseIterable {
        /// Nobody decided yet.
        case proposed
        /// An agent took it for right, and what it proposes was done.
        case accepted
        /// An agent took it for wrong or of no use.
        case dismissed
        /// A later conclusion stands in its place.
        case replaced
    }

    /// The row.
    public var id: Int64?
    /// The ticket.
    public var ticketId: Int64
    /// The collection.
    public var collectionId: Int64
    /// The profile whose analyzer it was.
    public var profile: String
    /// The version of that profile; another one than the plan's where stored facts were read again.
    public var profileVersion: String
    /// The conclusion.
    public var finding: Finding
    /// When it was drawn.
    public var madeAt: Date
    /// What became of it.
    public var state: State
    /// Who decided.
    public var decidedBy: String?
    /// When.
    public var decidedAt: Date?
    /// Why it was dismissed.
    public var reason: String?

    /// A finding that nobody decided on.
    public init(
        ticketId: Int64,
        collectionId: Int64,
        profile: String,
        profileVersion: String,
        finding: Finding,
        madeAt: Date
    ) {
        self.ticketId = ticketId
        self.collectionId = collectionId
        self.profile = profile
        self.profileVersion = profileVersion
        self.finding = finding
        self.madeAt = madeAt
        state = .proposed
    }
}

extension StoredFinding: NumberedRecord {
    public static let table = Table(
        "finding",
        columns: """
            id, ticket_id, collection_id, profile, profile_version, analyzer, result, content, made_at, state, \
            decided_by, decided_at, reason
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        ticketId = try row.value()
        collectionId = try row.value()
        profile = try row.value()
        profileVersion = try row.value()
        let analyzer: String = try row.value()
        let result: FindingResult = try row.value()
        finding = try row.json()
        // They stand beside the content so that SQL can choose by them.
        guard finding.analyzer == analyzer, finding.result == result else {
            throw StoreError(.damaged, "finding \(id ?? 0) says otherwise in its columns than in its content")
        }
        madeAt = try row.date()
        state = try row.value()
        decidedBy = row.optional()
        decidedAt = row.optionalDate()
        reason = row.optional()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(ticketId)
        row.value(collectionId)
        row.value(profile)
        row.value(profileVersion)
        row.value(finding.analyzer)
        row.value(finding.result)
        try row.json(finding)
        row.date(madeAt)
        row.value(state)
        row.value(decidedBy)
        row.date(decidedAt)
        row.value(reason)
    }
}

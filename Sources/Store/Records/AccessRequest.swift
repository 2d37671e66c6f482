public import Access
public import Foundation

/// An agent's request for one machine, with the plan that was rendered for it.
public struct AccessRequest: Hashable, Sendable {
    /// The number.
    public var id: Int64?
    /// The ticket it serves.
    public var ticketId: Int64
    /// The machine.
    public var machineId: Int64
    /// Who asks.
    public var agent: String
    /// The real person behind the agent's name.
    public var actor: String
    /// What is asked for.
    public var scope: Scope
    /// The profile's id.
    public var profile: String
    /// The profile's version.
    public var profileVersion: String
    /// Values for the profile's inputs.
    public var inputs: [String: String]
    /// For how long, from the approval.
    public var minutes: Int
    /// Why, in the agent's words.
    public var reason: String
    /// SHA-256 of the plan's script, in hexadecimal.
    public var planDigest: String
    /// Where it stands.
    public var state: RequestState
    /// Sessions begun under the consent.
    public var attempts: Int
    /// Whether the script has started once.
    public var isSpent: Bool
    /// Why it failed.
    public var failure: SessionFailure?
    /// When it was made.
    public var createdAt: Date
    /// When silence becomes refusal.
    public var lapsesAt: Date
    /// When a contact decided.
    public var decidedAt: Date?
    /// When the approved time is over.
    public var expiresAt: Date?
    /// When it reached a final state.
    public var endedAt: Date?

    /// A row with these values.
    public init(
        id: Int64? = nil,
        ticketId: Int64,
        machineId: Int64,
        agent: String,
        actor: String,
        scope: Scope,
        profile: String,
        profileVersion: String,
        inputs: [String: String],
        minutes: Int,
        reason: String,
        planDigest: String,
        state: RequestState,
        attempts: Int,
        isSpent: Bool,
        failure: SessionFailure? = nil,
        createdAt: Date,
        lapsesAt: Date,
        decidedAt: Date? = nil,
        expiresAt: Date? = nil,
        endedAt: Date? = nil
    ) {
        self.id = id
        self.ticketId = ticketId
        self.machineId = machineId
        self.agent = agent
        self.actor = actor
        self.scope = scope
        self.profile = profile
        self.profileVersion = profileVersion
        self.inputs = inputs
        self.minutes = minutes
        self.reason = reason
        self.planDigest = planDigest
        self.state = state
        self.attempts = attempts
        self.isSpent = isSpent
        self.failure = failure
        self.createdAt = createdAt
        self.lapsesAt = lapsesAt
        self.decidedAt = decidedAt
        self.expiresAt = expiresAt
        self.endedAt = endedAt
    }
}

extension AccessRequest: NumberedRecord {
    public static let table = Table(
        "access_request",
        columns: """
            id, ticket_id, machine_id, agent, actor, scope, profile, profile_version, inputs, minutes, \
            reason, plan_digest, state, attempts, is_spent, failure, created_at, lapses_at, decided_at, \
            expires_at, ended_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        ticketId = try row.value()
        machineId = try row.value()
        agent = try row.value()
        actor = try row.value()
        scope = try row.value()
        profile = try row.value()
        profileVersion = try row.value()
        inputs = try row.jsonTable()
        minutes = try row.value()
        reason = try row.value()
        planDigest = try row.value()
        state = try row.value()
        attempts = try row.value()
        isSpent = try row.value()
        failure = try row.optionalJSON()
        createdAt = try row.date()
        lapsesAt = try row.date()
        decidedAt = row.optionalDate()
        expiresAt = row.optionalDate()
        endedAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(ticketId)
        row.value(machineId)
        row.value(agent)
        row.value(actor)
        row.value(scope)
        row.value(profile)
        row.value(profileVersion)
        try row.jsonTable(inputs)
        row.value(minutes)
        row.value(reason)
        row.value(planDigest)
        row.value(state)
        row.value(attempts)
        row.value(isSpent)
        try row.optionalJSON(failure)
        row.date(createdAt)
        row.date(lapsesAt)
        row.date(decidedAt)
        row.date(expiresAt)
        row.date(endedAt)
    }
}

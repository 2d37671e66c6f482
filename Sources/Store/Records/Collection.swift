public import Access
public import Foundation
public import Redaction

/// One run of a plan, and how it ended.
public struct Collection: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The request; nil where a file was read that nobody was asked for.
    public var requestId: Int64?
    /// The ticket it is attached to.
    public var ticketId: Int64
    /// The pass; nil by hand.
    public var passSerial: Int64?
    /// How the plan reached the machine.
    public var road: Road
    /// What its facts are worth.
    public var origin: Origin
    /// SHA-256 of the script.
    public var planDigest: String
    /// Whether the last frame arrived.
    public var isComplete: Bool
    /// The runner's exit status.
    public var exitStatus: Int?
    /// Why it ended early.
    public var failure: SessionFailure?
    /// Begin.
    public var beganAt: Date
    /// End.
    public var endedAt: Date
    /// Wall time.
    public var milliseconds: Int
    /// How the machine's sshd introduced itself.
    public var serverVersion: String?
    /// Bytes before the first frame, ignored.
    public var noiseBytes: Int
    /// Torn or forged frames.
    public var violations: Int
    /// What the session wrote to standard error, redacted.
    public private(set) var errors: String
    /// Redactions per class over all texts.
    public var redactions: [String: Int]
    /// The file that was read.
    public var fileId: Int64?
    /// The profile whose question it answers; with a request, the request has it.
    public var profile: String?

    /// A row with these values.
    public init(
        id: Int64? = nil,
        requestId: Int64?,
        ticketId: Int64,
        passSerial: Int64? = nil,
        road: Road,
        origin: Origin,
        planDigest: String,
        isComplete: Bool,
        exitStatus: Int? = nil,
        failure: SessionFailure? = nil,
        beganAt: Date,
        endedAt: Date,
        milliseconds: Int,
        serverVersion: String? = nil,
        noiseBytes: Int,
        violations: Int,
        errors: RedactedText?,
        redactions: [String: Int],
        fileId: Int64? = nil,
        profile: String? = nil
    ) {
        self.id = id
        self.requestId = requestId
        self.ticketId = ticketId
        self.passSerial = passSerial
        self.road = road
        self.origin = origin
        self.planDigest = planDigest
        self.isComplete = isComplete
        self.exitStatus = exitStatus
        self.failure = failure
        self.beganAt = beganAt
        self.endedAt = endedAt
        self.milliseconds = milliseconds
        self.serverVersion = serverVersion
        self.noiseBytes = noiseBytes
        self.violations = violations
        self.errors = errors?.text ?? ""
        self.redactions = redactions
        self.fileId = fileId
        self.profile = profile
    }
}

extension Collection: NumberedRecord {
    public static let table = Table(
        "collection",
        columns: """
            id, request_id, ticket_id, pass_serial, road, origin, plan_digest, is_complete, exit_status, \
            failure, began_at, ended_at, milliseconds, server_version, noise_bytes, violations, errors, \
            redactions, file_id, profile
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        requestId = row.optional()
        ticketId = try row.value()
        passSerial = row.optional()
        road = try row.value()
        origin = try row.value()
        planDigest = try row.value()
        isComplete = try row.value()
        exitStatus = row.optional()
        failure = try row.optionalJSON()
        beganAt = try row.date()
        endedAt = try row.date()
        milliseconds = try row.value()
        serverVersion = row.optional()
        noiseBytes = try row.value()
        violations = try row.value()
        errors = try row.value()
        redactions = try row.jsonTable()
        fileId = row.optional()
        profile = row.optional()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(requestId)
        row.value(ticketId)
        row.value(passSerial)
        row.value(road)
        row.value(origin)
        row.value(planDigest)
        row.value(isComplete)
        row.value(exitStatus)
        try row.optionalJSON(failure)
        row.date(beganAt)
        row.date(endedAt)
        row.value(milliseconds)
        row.value(serverVersion)
        row.value(noiseBytes)
        row.value(violations)
        row.value(errors)
        try row.jsonTable(redactions)
        row.value(fileId)
        row.value(profile)
    }
}

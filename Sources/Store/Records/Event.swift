public import Foundation
public import Ledger

/// A step that happened, never changed afterwards: one leaf of the ledger, with what it commits to.
public struct Event: Hashable, Sendable {
    /// Fields of every event, beside its own.
    enum Name {
        static let actor = "actor"
        static let at = "at"
        static let ticket = "ticket"
        static let request = "request"
    }

    /// Fields that tell nothing of a person and are nobody's free text. All others are committed to by salted digests, so
    /// that a field which is forgotten here is hidden, not shown.
    static let plain: Set<String> = [
        Name.at, Name.ticket, Name.request, "serial", "key_id", "grade", "authority", "plan", "consent", "minutes",
        "by_hand", "struck", "wrong_tries", "profile", "role", "tariff", "approves", "collection", "road", "origin",
        "facts", "unknown", "kept", "certificate", "previous", "fingerprint", "host_key", "held_authority",
        "valid_after", "valid_before", "principal", "began", "ended", "signature", "signer", "statement",
        "demanded_grade", "enrolment", "subject", "first", "gate", "row", "client_row", "contact_row", "machine_row",
        "confirmed", "lapses", "expires", "scope", "profile_version", "decision", "follow", "failure", "complete",
        "invitation", "clock_offset", "platform", "sshd", "version", "settings", "profiles",
        "ledger_key", "tls", "channel", "state", "waiting_for", "deferral", "support_topic", "merged_into", "message",
        "message_kind", "by_channel", "file", "size", "clock", "calendar", "started", "finished", "elapsed", "due",
        "due_before", "due_by", "queued", "open_clock", "warned", "overdue", "pauses", "level_clause", "cause",
        "in_time", "limit", "tariff_version", "ended_by", "identity", "thread", "invited_again",
        "contract_from", "contract_through", "partner", "example", "number", "since",
        "publication", "change", "starts", "ends", "from_day", "through_day", "opens", "closes", "days", "withdrawn",
        "is_on", "year", "partner_row", "finding", "findings", "replaced", "results", "did",
    ]

    /// The row, rising.
    public var id: Int64?
    /// When.
    public var at: Date
    /// What.
    public var kind: EventKind
    /// The ticket.
    public var ticketId: Int64?
    /// The request.
    public var requestId: Int64?
    /// What the leaf commits to, with its salts.
    public var opening: Opening

    /// Who; empty where it was erased.
    public var actor: String { opening[Name.actor] ?? "" }

    /// Its details, never a secret; erased ones are left out.
    public var fields: [String: String] {
        let common = [Name.actor, Name.at, Name.ticket, Name.request]
        let own = opening.fields.filter { !common.contains($0.name) }
        return Dictionary(uniqueKeysWithValues: own.compactMap { field in field.value.map { (field.name, $0) } })
    }

    /// Whether its columns say what its fields say, which is what the leaf commits to.
    public var isTold: Bool {
        // The log's own first leaf has no fields but the ones of its format.
        guard kind != .logBegan else { return ticketId == nil && requestId == nil }
        return opening[Name.at] == String(at.milliseconds)
            && opening[Name.ticket] == ticketId.map { String($0) }
            && opening[Name.request] == requestId.map { String($0) }
    }

    /// The leaf that stands for it in the ledger.
    ///
    /// - Throws: ``LedgerError`` for a time before 1970.
    public func leaf() throws -> Leaf {
        try opening.leaf(kind: kind.rawValue, minute: LedgerEvent.minute(ofUnixTime: at.unixSeconds))
    }
}

extension Date {
    /// Whole seconds since 1970, rounded down.
    var unixSeconds: Int { Int(timeIntervalSince1970.rounded(.down)) }
}

extension Event: StoredRecord {
    public static let table = Table("event", columns: "id, at, kind, ticket_id, request_id, opening")

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        at = try row.date()
        kind = try row.value()
        ticketId = row.optional()
        requestId = row.optional()
        opening = try Opening(text: row.value())
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.date(at)
        row.value(kind)
        row.value(ticketId)
        row.value(requestId)
        row.value(opening.text)
    }
}

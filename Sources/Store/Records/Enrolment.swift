public import Access
public import Foundation

/// Something about a client that counts only once a contact of theirs confirms it: a contact, a change of one, a
/// contact's key, a machine's record.
public struct Enrolment: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The client.
    public var clientId: Int64
    /// What is to be confirmed.
    public var subject: EnrolmentSubject
    /// The contact that is new or changes, or whose key it is.
    public var contactId: Int64?
    /// The key.
    public var keyId: Int64?
    /// The machine.
    public var machineId: Int64?
    /// What was entered, and takes effect with the confirmation. It never changes.
    public var content: EnrolmentContent
    /// Who entered it.
    public var enteredBy: String
    /// When.
    public var createdAt: Date
    /// When silence becomes refusal.
    public var lapsesAt: Date
    /// Where it stands.
    public var state: EnrolmentState
    /// The contact who decided.
    public var decidedBy: Int64?
    /// When it was decided, replaced, or lapsed.
    public var decidedAt: Date?

    /// A row with these values.
    public init(
        id: Int64? = nil,
        clientId: Int64,
        subject: EnrolmentSubject,
        contactId: Int64? = nil,
        keyId: Int64? = nil,
        machineId: Int64? = nil,
        content: EnrolmentContent,
        enteredBy: String,
        createdAt: Date,
        lapsesAt: Date,
        state: EnrolmentState = .waiting,
        decidedBy: Int64? = nil,
        decidedAt: Date? = nil
    ) {
        self.id = id
        self.clientId = clientId
        self.subject = subject
        self.contactId = contactId
        self.keyId = keyId
        self.machineId = machineId
        self.content = content
        self.enteredBy = enteredBy
        self.createdAt = createdAt
        self.lapsesAt = lapsesAt
        self.state = state
        self.decidedBy = decidedBy
        self.decidedAt = decidedAt
    }
}

extension Enrolment: NumberedRecord {
    public static let table = Table(
        "enrolment",
        columns: """
            id, client_id, subject, contact_id, key_id, machine_id, content, entered_by, created_at, lapses_at, state, \
            decided_by, decided_at
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        clientId = try row.value()
        subject = try row.value()
        contactId = row.optional()
        keyId = row.optional()
        machineId = row.optional()
        content = try row.json()
        enteredBy = try row.value()
        createdAt = try row.date()
        lapsesAt = try row.date()
        state = try row.value()
        decidedBy = row.optional()
        decidedAt = row.optionalDate()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(clientId)
        row.value(subject)
        row.value(contactId)
        row.value(keyId)
        row.value(machineId)
        try row.json(content)
        row.value(enteredBy)
        row.date(createdAt)
        row.date(lapsesAt)
        row.value(state)
        row.value(decidedBy)
        row.date(decidedAt)
    }
}

public import Foundation
import Regulation
public import Tickets

/// One request for support.
public struct Ticket: Hashable, Sendable {
    /// The number.
    public var id: Int64?
    /// The client; nil while the sender's identity is not confirmed (clause 4.3).
    public var clientId: Int64?
    /// Who filed it; nil while the sender's identity is not confirmed.
    public var contactId: Int64?
    /// The address of a sender whose identity is not confirmed.
    public var sender: String?
    /// How it came.
    public var channel: Channel
    /// One line.
    public var subject: String
    /// The text.
    public var body: String
    /// The page of the documentation that it is about (clause 1.2).
    public var page: String?
    /// Where it stands.
    public var state: TicketState
    /// Why a solution is put off (clause 4.5): a `DeferralReason`.
    public var deferral: String?
    /// The release that it waits for (clause 2.3).
    public var release: String?
    /// What it is about (clauses 3.1–3.4): a `SupportTopic`.
    public var topic: String?
    /// The category by which the tariff promises another reaction (clause 2.1).
    public var category: String?
    /// Why it is handled out of turn (clause 2.2), as it was typed; nil for all others.
    public var criticality: String?
    /// The agent who works on it.
    public var assignee: String?
    /// The ticket that it was a duplicate of.
    public var mergedInto: Int64?
    /// When it was opened.
    public var createdAt: Date
    /// Since when it waits to be handled; nil where nobody waits for support.
    public var queuedAt: Date?
    /// The clock that is open: 0 for the first reaction, from 1 for reactions to additional information.
    public var clock: Int?
    /// By when support has to react; nil where nothing is owed or the clock stands.
    public var dueAt: Date?
    /// The clock whose deadline agents were warned of.
    public var warnedFor: Int?
    /// The clock whose deadline has passed, as agents were told.
    public var overdueFor: Int?

    /// A ticket of a contact whose identity is certain.
    public init(
        clientId: Int64,
        contactId: Int64,
        channel: Channel = .agent,
        subject: String,
        body: String,
        createdAt: Date
    ) {
        self.clientId = clientId
        self.contactId = contactId
        self.channel = channel
        self.subject = subject
        self.body = body
        self.createdAt = createdAt
        state = .new
        queuedAt = createdAt
        clock = 0
    }

    /// A ticket of somebody whose identity is not confirmed.
    public init(sender: String, channel: Channel, subject: String, body: String, createdAt: Date) {
        self.sender = sender
        self.channel = channel
        self.subject = subject
        self.body = body
        self.createdAt = createdAt
        state = .new
        queuedAt = createdAt
        clock = 0
    }
}

extension Ticket: NumberedRecord {
    public static let table = Table(
        "ticket",
        columns: """
            id, client_id, contact_id, sender, channel, subject, body, page, state, waiting_for, deferral, release, topic, \
            category, criticality, assignee, merged_into, created_at, queued_at, clock, due_at, warned_for, \
            overdue_for
            """
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        clientId = row.optional()
        contactId = row.optional()
        sender = row.optional()
        channel = try row.value()
        subject = try row.value()
        body = try row.value()
        page = row.optional()
        guard let state = TicketState(try row.value(), waitingFor: try row.optionalWord()) else {
            throw StoreError(.damaged, "ticket \(id ?? 0) is in a state that there is not")
        }
        self.state = state
        deferral = row.optional()
        release = row.optional()
        topic = row.optional()
        category = row.optional()
        criticality = row.optional()
        assignee = row.optional()
        mergedInto = row.optional()
        createdAt = try row.date()
        queuedAt = row.optionalDate()
        clock = row.optional()
        dueAt = row.optionalDate()
        warnedFor = row.optional()
        overdueFor = row.optional()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(clientId)
        row.value(contactId)
        row.value(sender)
        row.value(channel)
        row.value(subject)
        row.value(body)
        row.value(page)
        row.value(state.name)
        row.value(state.waitsFor?.rawValue)
        row.value(deferral)
        row.value(release)
        row.value(topic)
        row.value(category)
        row.value(criticality)
        row.value(assignee)
        row.value(mergedInto)
        row.date(createdAt)
        row.date(queuedAt)
        row.value(clock)
        row.date(dueAt)
        row.value(warnedFor)
        row.value(overdueFor)
    }
}

public import Access
import Regulation
import Store
public import Tickets

/// Opens a ticket for a registered contact.
public struct OpenTicket: UseCase {
    public static var permission: Permission { .work }

    /// Names of facts that a client may claim (clause 4.1).
    public static let claimable = Set(ClaimName.allCases.map(\.rawValue)).union(["server.edition"])

    /// The contact's registered address.
    public var from: String
    /// The client whom a partner's contact files for (clause 1.1); nil for their own.
    public var client: String?
    /// One line.
    public var subject: String
    /// The text.
    public var body: String
    /// How it came; by an agent where it is nil.
    public var channel: Channel?
    /// The page of the documentation that it is about (clause 1.2).
    public var page: String?
    /// What the client says of versions and editions, by fact name, beside what the text says.
    public var claims: [String: String]

    /// A ticket to open.
    public init(
        from: String,
        client: String? = nil,
        subject: String,
        body: String,
        channel: Channel? = nil,
        page: String? = nil,
        claims: [String: String]
    ) {
        self.from = from
        self.client = client
        self.subject = subject
        self.body = body
        self.channel = channel
        self.page = page
        self.claims = claims
    }

    /// - Throws: ``Refusal``: `contactUnknown`, `clientUnknown`, `contactOfOtherClient`, `invalidText`, `invalidInput` for a
    ///   claim of an unknown name.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        let email = try EmailAddress(from).address
        let subject = try QuotedText(subject, field: "subject").text
        let body = try TicketBody(body).text
        let page = try page.map { try PageAddress($0).text }
        let claims = try Self.checked(claims)
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard let contact = try transaction.contact(email: email), let contactId = contact.id else {
                throw Refusal(.contactUnknown, ["email": email])
            }
            var ticket = Ticket(
                clientId: try transaction.client(named: client, for: contact),
                contactId: contactId,
                channel: channel ?? .agent,
                subject: subject,
                body: body,
                createdAt: transaction.now
            )
            ticket.page = page
            return try transaction.summary(of: transaction.open(ticket, claiming: claims, ["contact": email]))
        }
    }

    private static func checked(_ claims: [String: String]) throws -> [(name: String, value: QuotedText)] {
        try claims.sorted { $0.key < $1.key }.map { name, value in
            guard claimable.contains(name) else {
                let known = claimable.sorted().joined(separator: ", ")
                throw Refusal(.invalidInput, .unknownName, ["field": name, "known": known])
            }
            return (name, try QuotedText(value, field: name))
        }
    }
}

extension Rows {
    /// The client whose ticket a contact files: their own, or one that their organisation is a partner for.
    fileprivate func client(named name: String?, for contact: Contact) throws -> Int64 {
        guard let name else { return contact.clientId }
        guard let client = try client(named: name), let number = client.id else {
            throw Refusal(.clientUnknown, ["client": name])
        }
        guard try mayFile(contact, for: client) else {
            throw Refusal(.contactOfOtherClient, ["email": contact.email, "client": name])
        }
        return number
    }
}

extension Transaction {
    /// Opens a ticket: inserts it with what it claims, tells of it, and starts its first clock.
    ///
    /// - Parameters:
    ///   - claims: what was said beside the text.
    ///   - fields: what the event says beside.
    func open(
        _ ticket: Ticket,
        claiming claims: [(name: String, value: QuotedText)] = [],
        _ fields: [String: String] = [:]
    ) throws -> Ticket {
        var ticket = try insert(ticket)
        guard let number = ticket.id else { throw StoreError.missingRow }
        var facts = try claims.map { name, value in
            let part = ClaimName(rawValue: name)?.part ?? String(name.prefix { $0 != "." })
            return try insert(StoredFact(ticketId: number, part: part, name: name, claim: value, createdAt: now))
        }
        facts += try claim(from: ticket.body, inTicket: number, told: false)
        _ = try recount(
            &ticket,
            adding: EventKind.ticketOpened.clockEvents(waitsFor: nil, at: now),
            by: try publishedCalendar().current,
            at: now
        )
        try record(.ticketOpened, ticket: number, ticket.told(claiming: facts).merging(fields) { $1 })
        try update(ticket)
        return ticket
    }
}

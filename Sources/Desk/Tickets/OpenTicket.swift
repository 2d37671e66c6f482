public import Access
import Store

/// Opens a ticket for a registered contact.
public struct OpenTicket: UseCase {
    public static var permission: Permission { .work }

    /// Names of facts that a client may claim (clause 4.1).
    public static let claimable: Set<String> = [
        "server.version", "server.bitness", "server.edition", "server.configuration", "server.configuration_version",
        "mobile.version", "mobile.edition",
    ]

    /// The contact's registered address.
    public var from: String
    /// One line.
    public var subject: String
    /// The text.
    public var body: String
    /// What the client says of versions and editions, by fact name.
    public var claims: [String: String]

    /// A ticket to open.
    public init(from: String, subject: String, body: String, claims: [String: String]) {
        self.from = from
        self.subject = subject
        self.body = body
        self.claims = claims
    }

    /// - Throws: ``Refusal``: `contactUnknown`, `invalidText`, `invalidInput` for a claim of an unknown name.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        let email = try EmailAddress(from).address
        let subject = try QuotedText(subject, field: "subject").text
        let body = try TicketBody(body).text
        let claims = try claims.map { name, value in
            guard Self.claimable.contains(name) else {
                let known = Self.claimable.sorted().joined(separator: ", ")
                throw Refusal(.invalidInput, .unknownName, ["field": name, "known": known])
            }
            return (name, try QuotedText(value, field: name))
        }
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard let contact = try transaction.contact(email: email), let contactId = contact.id else {
                throw Refusal(.contactUnknown, ["email": email])
            }
            let ticket = try transaction.insert(
                Ticket(
                    clientId: contact.clientId,
                    contactId: contactId,
                    subject: subject,
                    body: body,
                    state: "open",
                    createdAt: transaction.now
                )
            )
            guard let id = ticket.id else { throw StoreError.missingRow }
            let facts = try claims.sorted(by: { $0.0 < $1.0 }).map { name, value in
                let part = String(name.prefix { $0 != "." })
                return try transaction.insert(
                    StoredFact(ticketId: id, part: part, name: name, claim: value, createdAt: transaction.now)
                )
            }
            let told = ticket.told(claiming: facts)
            try transaction.record(.ticketOpened, ticket: id, told.merging(["contact": email]) { $1 })
            return try TicketSummary(ticket, client: transaction.client(contact.clientId)?.name ?? "")
        }
    }
}

public import Access
import Store

/// Shows a ticket with its facts, requests, evidence and timeline.
public struct ShowTicket: UseCase {
    public static var permission: Permission { .read }

    /// The ticket's number.
    public var number: Int64

    /// The ticket of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal/Code/ticketUnknown``.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketView {
        try await desk.store.read { rows in
            guard let ticket = try rows.ticket(number) else {
                throw Refusal(.ticketUnknown, ["ticket": String(number)])
            }
            let contact = try rows.contact(ticket.contactId)
            let facts = try rows.facts(ofTicket: number)
            return TicketView(
                number: number,
                client: try rows.client(ticket.clientId)?.name ?? "",
                contact: contact?.name ?? "",
                email: contact?.email ?? "",
                subject: ticket.subject,
                body: ticket.body,
                state: ticket.state,
                createdAt: ticket.createdAt,
                fields: TicketView.fields(of: facts),
                facts: facts.map(TicketView.FactView.init),
                requests: try rows.requests(ofTicket: number).map { try rows.view(of: $0) },
                timeline: try rows.events(ofTicket: number).map(TicketView.Step.init)
            )
        }
    }
}

extension TicketView {
    /// The four things that clause 4.1 asks for, server and mobile apart, and what belongs to them.
    static let askedFor = [
        "server.version", "server.bitness", "server.edition", "server.configuration", "server.configuration_version",
        "mobile.version", "mobile.edition",
    ]

    /// What the client says beside what the machine says, the newest of each.
    ///
    /// An unverified result fills no field: its plan is not the one that was shown.
    static func fields(of facts: [StoredFact]) -> [Field] {
        askedFor.map { name in
            let newest = { (origin: Origin) in facts.last { $0.name == name && $0.origin == origin }?.value }
            let (measured, claimed) = (newest(.measured), newest(.claimed))
            let agrees: Bool? = measured.flatMap { measured in claimed.map { $0 == measured } }
            return Field(name: name, measured: measured, claimed: claimed, agrees: agrees)
        }
    }
}

extension TicketView.FactView {
    init(_ fact: StoredFact) {
        self.init(
            part: fact.part,
            name: fact.name,
            value: fact.value,
            origin: fact.origin,
            probe: fact.probe,
            collection: fact.collectionId
        )
    }
}

extension TicketView.Step {
    init(_ event: Event) {
        self.init(at: event.at, kind: event.kind, actor: event.actor, fields: event.fields)
    }
}

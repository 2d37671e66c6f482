public import Access
import Diagnostics
import Foundation
import Regulation
import Store
import Tickets

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
        let now = desk.now()
        return try await desk.store.read { rows in
            guard let ticket = try rows.ticket(number) else {
                throw Refusal(.ticketUnknown, ["ticket": String(number)])
            }
            return try rows.view(of: ticket, at: now)
        }
    }
}

extension Rows {
    /// A ticket with everything that is attached to it.
    fileprivate func view(of ticket: Ticket, at now: Date) throws -> TicketView {
        let number = ticket.id ?? 0
        let facts = try facts(ofTicket: number)
        let topic = ticket.topic.flatMap { SupportTopic(rawValue: $0) }
        let contact: Contact? = try ticket.contactId.flatMap { try self.contact($0) }
        let clocks = try clockViews(of: ticket, at: now)
        let events = try events(ofTicket: number)
        let doubtful = events.filter { $0.fields["identity"] == "unconfirmed" }.compactMap { $0.fields["message"] }
        return TicketView(
            number: number,
            client: try ticket.clientId.flatMap { try client($0)?.name },
            contact: contact?.name,
            email: contact?.email ?? ticket.sender ?? "",
            subject: ticket.subject,
            state: ticket.state.name,
            waitsFor: ticket.state.waitsFor,
            assignee: ticket.assignee,
            criticality: ticket.criticality,
            createdAt: ticket.createdAt,
            dueAt: ticket.dueAt,
            calendarMissing: clocks.missing,
            channel: ticket.channel,
            body: ticket.body,
            page: ticket.page,
            deferral: ticket.deferral.flatMap { DeferralReason(rawValue: $0) },
            release: ticket.release,
            topic: topic,
            isCovered: topic?.rule.isCovered,
            category: ticket.category,
            mergedInto: ticket.mergedInto,
            tags: try tags(ofTicket: number),
            participants: try participants(ofTicket: number),
            level: LevelView(try level(of: ticket, at: now)),
            clocks: clocks.views,
            missing: try completeness(of: ticket).missing,
            messages: try messages(ofTicket: number).map { TicketView.MessageView($0, doubting: doubtful) },
            files: try files(ofTicket: number).map(FileView.init),
            drafts: try drafts(ofTicket: number),
            fields: TicketView.fields(of: facts),
            findings: try findingViews(ofTicket: number),
            facts: facts.map(TicketView.FactView.init),
            requests: try requests(ofTicket: number).map { try view(of: $0) },
            timeline: events.map(TicketView.Step.init),
            articles: try articles(fitting: "\(ticket.subject)\n\(ticket.body)")
        )
    }

    /// The clocks; only those that were counted before, where a year without a calendar hides the open one.
    private func clockViews(of ticket: Ticket, at now: Date) throws -> (views: [ClockView], missing: Int?) {
        do {
            let clocks = try clocks(of: ticket, by: try publishedCalendar().current, at: now)
            return (clocks.readings.map { ClockView($0, in: clocks) }, nil)
        } catch ClockError.calendar(.noCalendar(let year)) {
            return (try finishedClocks(ofTicket: ticket.id ?? 0).map { ClockView($0.content) }, year)
        }
    }
}

extension TicketView.MessageView {
    /// - Parameter doubtful: the numbers of messages whose senders are not confirmed.
    init(_ message: TicketMessage, doubting doubtful: [String]) {
        self.init(
            number: message.id ?? 0,
            kind: message.kind,
            author: message.author,
            channel: message.channel,
            body: message.body,
            at: message.createdAt,
            isConfirmed: doubtful.contains(String(message.id ?? 0)) ? false : nil
        )
    }
}

extension TicketView {
    /// The four things that clause 4.1 asks for, server and mobile apart, and what belongs to them.
    static let askedFor = [
        "server.version", "server.bitness", "server.edition", "server.configuration", "server.configuration_version",
        "server.licence", "mobile.version", "mobile.version_date", "mobile.edition",
    ]

    /// What the client says beside what the machine says, the newest of each.
    ///
    /// An unverified result fills no field: its plan is not the one that was shown.
    static func fields(of facts: [StoredFact]) -> [Field] {
        askedFor.map { name in
            let own = facts.filter { $0.name == name }
            let measured = own.last { $0.origin == .measured }
            let byHand = own.last { $0.origin == .claimed && $0.collectionId != nil }
            let words = own.last { $0.origin == .claimed && $0.collectionId == nil }?.value ?? derived(name, facts)
            let verdict = (measured ?? byHand).flatMap { fact in
                words.map {
                    FieldVerdict(measured: fact.value, kind: FactKind(rawValue: fact.kind) ?? .text, claimed: $0)
                }
            }
            return Field(
                name: name,
                measured: measured?.value,
                byHand: byHand?.value,
                claimed: words ?? byHand?.value,
                agrees: verdict.map { $0 == .agrees },
                verdict: verdict
            )
        }
    }

    /// The edition that follows from the configuration that a client names.
    private static func derived(_ name: String, _ facts: [StoredFact]) -> String? {
        guard name == "server.edition" else { return nil }
        let claimed = { (name: String) in
            facts.last { $0.name == name && $0.origin == .claimed && $0.collectionId == nil }?.value
        }
        return claimed("server.configuration").flatMap {
            ConfigurationFamily(configuration: $0, version: claimed("server.configuration_version"))?.rawValue
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

public import Access
import Regulation
import Store
public import Tickets

/// Answers a ticket: the words go to its sender by mail, and end the clock that runs.
public struct ReplyTicket: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// The words; nil takes the agent's draft.
    public var body: String?
    /// Pages that the answer points to (clause 4.4): addresses of documentation.
    public var pages: [String]
    /// The answer that is given again and again, by its name; stands before the words, or for them.
    public var canned: String?
    /// Articles that the answer points to, by name; one without a page is given with its text.
    public var articles: [String]?
    /// A finding of the ticket whose reply is given; stands before the words, or for them.
    public var finding: Int64?
    /// Whom the ticket waits for from then on: `client` where the answer is a question; nil for nobody.
    public var waitsFor: String?
    /// How the answer was given; by mail where it is nil, and then it is sent.
    public var channel: Channel?

    /// An answer.
    public init(
        number: Int64,
        body: String?,
        pages: [String] = [],
        waitsFor: String? = nil,
        channel: Channel? = nil,
        canned: String? = nil,
        articles: [String]? = nil,
        finding: Int64? = nil
    ) {
        self.number = number
        self.body = body
        self.pages = pages
        self.waitsFor = waitsFor
        self.channel = channel
        self.canned = canned
        self.articles = articles
        self.finding = finding
    }

    /// - Throws: ``Refusal``: `actingAgentMissing`, `ticketUnknown`, `ticketClosed`, `invalidText`, `invalidInput`,
    ///   `draftMissing`, `findingUnknown`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        guard let agent = principal.agentName else { throw Refusal(.actingAgentMissing) }
        let waiting = try waitsFor.map { name in
            guard let whom = Waiting(rawValue: name), whom != .nobody else {
                throw Refusal(
                    .invalidInput,
                    .unknownName,
                    ["field": "wait", "known": "client, hostingProvider, release"]
                )
            }
            return whom
        }
        let pages = try pages.map { try PageAddress($0).text }
        let typed = try body.map { try TicketBody($0).text }
        let channel = channel ?? .mail
        let summary = try await desk.write(ticket: number, by: principal) { transaction in
            let ready = try transaction.ready(self)
            let draft = try transaction.draft(ofTicket: number, by: agent)?.body
            let words = [ready, typed ?? (ready == nil ? draft : nil)].compactMap(\.self)
            let said = try words + pages + transaction.cited(articles ?? [])
            guard !said.isEmpty else { throw Refusal(.draftMissing, ["ticket": String(number)]) }
            let body = said.joined(separator: "\n\n")
            let message = try transaction.add(.replied, body, by: agent, over: channel, toTicket: number)
            var ticket = try transaction.change(number, .ticketReplied, message.told, step: .replied)
            if let waiting {
                ticket = try transaction.change(
                    number,
                    .ticketWaits,
                    ["waits_for": waiting.rawValue],
                    step: .waits(for: waiting)
                )
            }
            // Another answer that was begun is not lost.
            if let draft, words.contains(draft) { try transaction.discardDraft(ofTicket: number, by: agent) }
            if channel == .mail { try desk.send(body, about: ticket, making: .written, in: transaction) }
            return try transaction.summary(of: ticket)
        }
        desk.postbox.bell.ring()
        return summary
    }
}

public import Access
import Regulation
import Store
import Tickets
import Wording

/// Says what a ticket is about (clauses 3.1–3.4), and its category (clause 2.1).
///
/// A topic that support doesn't cover drafts the answer: the clause, and whom to ask instead (clause 1.3).
public struct ClassifyTicket: UseCase {
    public static var permission: Permission { .work }

    /// What came of it.
    public struct Outcome: Codable, Hashable, Sendable {
        /// The ticket.
        public var ticket: TicketSummary
        /// Whether support covers the topic; nil without one.
        public var isCovered: Bool?
        /// The clause that says so.
        public var clause: String?
        /// The answer that was drafted for an uncovered topic.
        public var draft: String?
    }

    /// The ticket's number.
    public var number: Int64
    /// The topic; nil leaves it.
    public var topic: String?
    /// The category; nil leaves it, an empty one takes it away.
    public var category: String?

    /// A classification.
    public init(number: Int64, topic: String?, category: String?) {
        self.number = number
        self.topic = topic
        self.category = category
    }

    /// - Throws: ``Refusal``: `actingAgentMissing`, `ticketUnknown`, `ticketClosed`, `invalidInput` with the known names.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Outcome {
        guard let agent = principal.agentName else { throw Refusal(.actingAgentMissing) }
        let rule = try topic.map { try SupportTopic(typed: $0).rule }
        return try await desk.write(ticket: number, by: principal) { transaction in
            if let category, !category.isEmpty { try transaction.require(category: category, ofTicket: number) }
            let ticket = try transaction.change(
                number,
                .ticketClassified,
                step: .takenUp,
                because: category == nil ? nil : .category
            ) { ticket in
                if let rule { ticket.topic = rule.topic.rawValue }
                if let category { ticket.category = category.isEmpty ? nil : category }
            }
            if rule?.isCovered == true { try transaction.endDeferral(ofTicket: number, by: .classifiedAnew) }
            var outcome = Outcome(ticket: try transaction.summary(of: try transaction.requiredTicket(number)))
            outcome.isCovered = rule?.isCovered
            outcome.clause = rule?.item.clause.number
            if let rule, !rule.isCovered {
                let words = desk.postbox.wording(try transaction.language(ofTicket: ticket))
                let draft = words.outOfScope(rule)
                try transaction.suggest(draft, inTicket: number, to: agent)
                outcome.draft = draft
            }
            return outcome
        }
    }
}

extension SupportTopic {
    /// A topic by its name.
    ///
    /// - Throws: ``Refusal/Code/invalidInput`` with the known names.
    init(typed name: String) throws {
        guard let topic = SupportTopic(rawValue: name) else {
            let known = SupportTopic.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal(.invalidInput, .unknownName, ["field": "topic", "known": known])
        }
        self = topic
    }
}

extension Rows {
    /// Refuses a category that the client's tariff doesn't name: it would change nothing, and nobody would notice.
    fileprivate func require(category: String, ofTicket number: Int64) throws {
        let client: Client? = try ticket(number)?.clientId.flatMap { try self.client($0) }
        let tariff: Tariff? = try client.flatMap { try self.tariff(named: $0.tariff) }
        let known = (tariff?.current.categories.keys.map(\.name) ?? []).sorted()
        guard known.contains(category) else {
            throw Refusal(
                .invalidInput,
                .unknownName,
                ["field": "category", "known": known.isEmpty ? "-" : known.joined(separator: ", ")]
            )
        }
    }
}

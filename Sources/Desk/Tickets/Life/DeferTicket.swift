public import Access
import Regulation
import Store
import Tickets
import Wording

/// Puts a solution off for one of the six reasons of clause 4.5, and tells the client.
public struct DeferTicket: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// One of the six reasons.
    public var reason: String
    /// The release that is planned, for what needs development; no date is promised (clause 2.3).
    public var release: String?
    /// What the agent adds to the reason; nil for nothing.
    public var words: String?

    /// A deferral.
    public init(number: Int64, reason: String, release: String? = nil, words: String? = nil) {
        self.number = number
        self.reason = reason
        self.release = release
        self.words = words
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `ticketClosed`, `invalidInput` with the known reasons, `invalidText`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        guard let reason = DeferralReason(rawValue: reason) else {
            let known = DeferralReason.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal(.invalidInput, .unknownName, ["field": "reason", "known": known])
        }
        if release != nil, reason != .needsDevelopment {
            throw Refusal(.invalidInput, .releaseWithoutDevelopment, ["field": "release"])
        }
        let release = try release.map { try QuotedText($0, field: "release").text }
        let own = try words.map { try TicketBody($0).text }
        let summary = try await desk.write(ticket: number, by: principal) { transaction in
            let author = principal.agentName ?? principal.actor
            let ticket = try desk.putOff(
                number,
                because: reason,
                release: release,
                adding: own,
                by: author,
                in: transaction
            )
            return try transaction.summary(of: ticket)
        }
        desk.postbox.bell.ring()
        return summary
    }
}

extension Desk {
    /// Puts a ticket's solution off, and writes to its sender.
    @discardableResult
    func putOff(
        _ number: Int64,
        because reason: DeferralReason,
        release: String? = nil,
        adding own: String? = nil,
        by author: String,
        in transaction: Transaction
    ) throws -> Ticket {
        try transaction.require(toCome: release)
        let before = try transaction.requiredTicket(number)
        let words = postbox.wording(try transaction.language(ofTicket: before))
        let topic = before.topic.flatMap { SupportTopic(rawValue: $0) }
        let body = words.deferral(reason, about: topic?.rule, adding: own)
        let message = try transaction.add(.replied, body, by: author, over: .mail, toTicket: number)
        let ticket = try transaction.change(
            number,
            .ticketDeferred,
            message.told.merging([
                "reason_for_deferral": reason.rawValue, "waits_for": reason.waitsFor.rawValue,
            ]) { $1 },
            step: .deferred(reason)
        ) { if reason == .needsDevelopment { $0.release = release } }
        try send(body, about: ticket, making: .written, in: transaction)
        return ticket
    }
}

public import Access
public import Regulation
public import Store
import Tickets

/// Ends a ticket's waiting or deferral without a word of the client, for a reason that ends it (clause 4.5).
public struct ResumeTicket: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// What ended the deferral; nil where the ticket only waited.
    public var end: DeferralEnd?

    /// An end of waiting.
    public init(number: Int64, end: DeferralEnd? = nil) {
        self.number = number
        self.end = end
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `ticketNotWaiting`, `ticketClosed`, `invalidInput` with what ends it.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        try await desk.write(ticket: number, by: principal) { transaction in
            let before = try transaction.requiredTicket(number)
            if let reason = before.deferral.flatMap({ DeferralReason(rawValue: $0) }) {
                guard let end, reason.ends.contains(end) else {
                    let known = reason.ends.map(\.rawValue).joined(separator: ", ")
                    throw Refusal(.invalidInput, .unknownName, ["field": "because", "known": known])
                }
            }
            let ticket = try transaction.change(
                number,
                .ticketResumed,
                ["ended_by": end?.rawValue ?? ""],
                step: .resumed
            )
            return try transaction.summary(of: ticket)
        }
    }
}

extension Transaction {
    /// Ends a ticket's deferral where this is what ends it (clause 4.5); does nothing otherwise.
    ///
    /// What happens to an access must not fail for the sake of a ticket's state: where the clock was set back, the ticket
    /// stays as it is, and an agent resumes it.
    public func endDeferral(ofTicket number: Int64, by end: DeferralEnd) throws {
        guard let reason = try ticket(number)?.deferral.flatMap({ DeferralReason(rawValue: $0) }),
            reason.ends.contains(end), let transaction = try? steady(forTicket: number)
        else { return }
        try transaction.change(number, .ticketResumed, ["ended_by": end.rawValue], step: .resumed)
    }
}

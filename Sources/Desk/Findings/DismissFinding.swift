public import Access
import Store

/// Takes a finding for wrong, or for of no use here.
public struct DismissFinding: UseCase {
    public static var permission: Permission { .work }

    /// The finding's number.
    public var number: Int64
    /// Why.
    public var reason: String

    /// A finding to dismiss.
    public init(number: Int64, reason: String) {
        self.number = number
        self.reason = reason
    }

    /// - Throws: ``Refusal``: `actingAgentMissing`, `findingUnknown`, `findingDecided`, `invalidText`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> FindingView {
        guard principal.agentName != nil else { throw Refusal(.actingAgentMissing) }
        let reason = try QuotedText(reason, field: "reason").text
        let ticket = try await desk.store.read { try $0.undecided(number).ticketId }
        return try await desk.write(ticket: ticket, by: principal) { transaction in
            FindingView(try transaction.decide(transaction.undecided(number), because: reason))
        }
    }
}

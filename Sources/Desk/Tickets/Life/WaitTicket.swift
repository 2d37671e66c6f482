public import Access
import Regulation
import Store
import Tickets

/// Says whom a ticket waits for (clause 2.4), or that it waits for nobody any more.
public struct WaitTicket: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// `client`, `hostingProvider`, `release` or `nobody`.
    public var waitsFor: String
    /// The release, where it waits for one.
    public var release: String?

    /// A change of what a ticket waits for.
    public init(number: Int64, waitsFor: String, release: String? = nil) {
        self.number = number
        self.waitsFor = waitsFor
        self.release = release
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `ticketClosed`, `ticketNotWaiting`, `invalidInput`, `invalidText`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> TicketSummary {
        guard let whom = Waiting(rawValue: waitsFor) else {
            let known = Waiting.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal(.invalidInput, .unknownName, ["field": "for", "known": known])
        }
        let release = try release.map { try QuotedText($0, field: "release").text }
        return try await desk.write(ticket: number, by: principal) { transaction in
            try transaction.require(toCome: whom == .release ? release : nil)
            let ticket = try transaction.change(
                number,
                whom == .nobody ? .ticketResumed : .ticketWaits,
                ["waits_for": whom.rawValue],
                step: .waits(for: whom)
            ) { if whom == .release { $0.release = release } }
            return try transaction.summary(of: ticket)
        }
    }
}

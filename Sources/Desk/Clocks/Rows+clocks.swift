public import Foundation
public import Regulation
public import Store

extension Rows {
    /// What a ticket is owed: tariff × category (clause 2.1), with the reason.
    ///
    /// - Parameter now: decides which version of the tariff holds; the contract is asked about the day of arrival.
    public func level(of ticket: Ticket, at now: Date) throws -> ServiceLevel {
        let client: Client? = try ticket.clientId.flatMap { try self.client($0) }
        let tariff: Tariff? = try client.flatMap { try self.tariff(named: $0.tariff) }
        return ServiceLevel.decide(
            isIdentityConfirmed: ticket.contactId != nil,
            contract: try client?.contract,
            tariff: tariff?.version(at: Instant(now)),
            category: ticket.category.flatMap { try? ProblemCategory($0) },
            on: Instant(ticket.createdAt).day
        )
    }

    /// The clocks of a ticket, read from its events.
    ///
    /// - Throws: `ClockError`; of it, `calendar` where a year has no calendar yet.
    public func clocks(of ticket: Ticket, by calendar: WorkCalendar, at now: Date) throws -> TicketClocks {
        let number = ticket.id ?? 0
        return try TicketClocks(
            of: try events(ofTicket: number).flatMap(\.clockEvents),
            at: try level(of: ticket, at: now),
            by: calendar,
            keeping: try finishedClocks(ofTicket: number).map(\.content)
        )
    }
}

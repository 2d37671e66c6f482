import Foundation
public import Regulation

extension Rows {
    /// The tariff of that name, in its versions.
    public func tariff(named name: String) throws -> Tariff? {
        let minutes: Int? = try scalar("SELECT maximum_reaction_minutes FROM tariff WHERE name = ?", name)
        return try Tariff(name, since: Instant(seconds: 0), limit: minutes.map { try ReactionLimit(minutes: $0) })
    }

    /// The calendar with everything that was published about it.
    public func publishedCalendar() throws -> PublishedCalendar { try PublishedCalendar() }

    /// Whether a contact files tickets for a client: their own, or one that their organisation is a partner for.
    public func mayFile(_ contact: Contact, for client: Client) throws -> Bool { contact.clientId == client.id }
}

extension Client {
    /// The days on which its contract holds.
    public var contract: ContractPeriod {
        get throws {
            try ContractPeriod(from: Instant(seconds: Int(createdAt.timeIntervalSince1970)).day)
        }
    }
}

public import Access
import Regulation
import Store
import Tickets
import Wording

/// Registers a release (clause 2.3): the tickets that waited for it are support's turn again, and whoever wrote them is told.
public struct AddRelease: UseCase {
    public static var permission: Permission { .supervise }

    /// The version, as tickets name it.
    public var version: String
    /// A word on it, one line, which stands in the letters.
    public var note: String?

    /// A release to register.
    public init(version: String, note: String? = nil) {
        self.version = version
        self.note = note
    }

    /// - Throws: ``Refusal``: `invalidText`, `alreadyExists`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ReleaseView {
        let version = try QuotedText(version, field: "release").text
        let note = try note.map { try QuotedText($0, field: "note").text }
        let view = try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard try transaction.release(version) == nil else {
                throw Refusal(.alreadyExists, ["what": "release", "name": version])
            }
            let release = try transaction.insert(
                Release(version: version, note: note, registeredBy: transaction.actor, registeredAt: transaction.now)
            )
            try transaction.record(.releaseRegistered, release.told)
            let waiting = try transaction.tickets(waitingForRelease: version)
            for ticket in waiting { try desk.tell(of: release, in: ticket, transaction) }
            let tickets = try waiting.compactMap { try transaction.ticket($0.id ?? 0) }
            return ReleaseView(release, tickets: try tickets.map { try transaction.summary(of: $0) })
        }
        desk.postbox.bell.ring()
        return view
    }
}

extension Desk {
    /// Ends what a ticket waited for, and writes to whoever takes part in it.
    fileprivate func tell(of release: Release, in ticket: Ticket, _ transaction: Transaction) throws {
        let words = postbox.wording(try transaction.language(ofTicket: ticket))
        try send(
            words.released(release.version, note: release.note),
            about: ticket,
            making: .generated,
            in: transaction
        )
        let number = ticket.id ?? 0
        try transaction.steady(forTicket: number).change(
            number,
            .ticketResumed,
            ["ended_by": DeferralEnd.releaseRegistered.rawValue],
            step: .resumed
        )
    }
}

extension ReleaseView {
    /// A release for people.
    init(_ release: Release, tickets: [TicketSummary] = []) {
        self.init(
            version: release.version,
            note: release.note,
            registeredBy: release.registeredBy,
            registeredAt: release.registeredAt,
            tickets: tickets
        )
    }
}

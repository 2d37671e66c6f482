public import Foundation
import GRDB
import Ledger

extension Rows {
    /// Whether a message was taken before, and the ticket that it went to.
    public func seenMail(_ fingerprint: String) throws -> (isSeen: Bool, ticket: Int64?) {
        let isSeen: Int64? = try scalar("SELECT 1 FROM mail_seen WHERE message_id = ?", fingerprint)
        let ticket: Int64? = try scalar(
            "SELECT ticket_id FROM mail_seen WHERE message_id = ? AND ticket_id IS NOT NULL",
            fingerprint
        )
        return (isSeen != nil, ticket)
    }

    /// When an address got automatic answers within the last day, in seconds since 1970.
    public func automaticAnswers(to address: String, at now: Date) throws -> [Int64] {
        let since = now.addingTimeInterval(-86_400)
        let moments: [Int64] = try list(
            "SELECT at FROM automatic_answer WHERE address = ? AND at > ?",
            address,
            since.milliseconds
        )
        return moments.map { $0 / 1000 }
    }

    /// The contact with that login in the vendor's system; nil where several have it.
    public func contact(login: String) throws -> Contact? {
        let found: [Contact] = try all("WHERE login = ? LIMIT 2", login)
        return found.count == 1 ? found.first : nil
    }

    /// Invitations to requests whose code can still decide.
    public func openInvitations() throws -> [Invitation] {
        try all("WHERE code_hash IS NOT NULL")
    }

    /// The invitation to confirm of that number.
    public func enrolmentInvitation(_ id: Int64) throws -> EnrolmentInvitation? {
        try one("WHERE id = ?", id)
    }

    /// Invitations to confirm whose code can still decide.
    public func openEnrolmentInvitations() throws -> [EnrolmentInvitation] {
        try all("WHERE code_hash IS NOT NULL")
    }

    /// How often a contact's code for the same thing was burnt.
    public func burntCodes(ofContact contact: Int64, where isSame: (Event) -> Bool) throws -> Int {
        var count = 0
        try forEachEvent(ofKinds: [.codeBurnt]) { event in
            if event.opening["contact_row"] == String(contact), isSame(event) { count += 1 }
        }
        return count
    }
}

extension Transaction {
    /// Remembers that a message was taken.
    public func noteMail(_ fingerprint: String, ticket: Int64?) throws {
        try run(
            "INSERT INTO mail_seen(message_id, ticket_id, seen_at) VALUES(?, ?, ?)",
            fingerprint,
            ticket,
            now.milliseconds
        )
    }

    /// Counts an automatic answer, and forgets those that no budget counts any more.
    public func noteAutomaticAnswer(to address: String) throws {
        try run("DELETE FROM automatic_answer WHERE at < ?", now.addingTimeInterval(-86_400).milliseconds)
        try run("INSERT INTO automatic_answer(address, at) VALUES(?, ?)", address, now.milliseconds)
    }
}

import Access
public import Foundation

extension Rows {
    /// The enrolment of that number.
    public func enrolment(_ id: Int64) throws -> Enrolment? {
        try one("WHERE id = ?", id)
    }

    /// All enrolments, newest first.
    public func enrolments() throws -> [Enrolment] {
        try all("ORDER BY id DESC")
    }

    /// What waits for a client's confirmation, oldest first.
    public func waitingEnrolments(ofClient client: Int64) throws -> [Enrolment] {
        try all("WHERE client_id = ? AND state = 'waiting' ORDER BY id", client)
    }

    /// What waits and has passed its time.
    public func overdueEnrolments(at now: Date) throws -> [Enrolment] {
        try all("WHERE state = 'waiting' AND lapses_at <= ? ORDER BY id", now.milliseconds)
    }

    /// The enrolment's invitation with that read handle.
    public func enrolmentInvitation(readHandle: String) throws -> EnrolmentInvitation? {
        try one("WHERE read_handle = ?", readHandle)
    }

    /// The key of that number.
    public func contactKey(_ id: Int64) throws -> ContactKey? {
        try one("WHERE id = ?", id)
    }

    /// The keys of a contact that count now: confirmed and not taken back.
    public func countingKeys(ofContact contact: Int64) throws -> [ContactKey] {
        try keys(ofContact: contact).filter(\.counts)
    }

    /// What a contact lent for a request; nil where they lent nothing.
    public func lease(ofRequest request: Int64) throws -> Lease? {
        try one("WHERE request_id = ?", request)
    }
}

extension Transaction {
    /// Makes every code of an enrolment unusable.
    public func voidCodes(ofEnrolment enrolment: Int64) throws {
        try run("UPDATE enrolment_invitation SET code_hash = NULL WHERE enrolment_id = ?", enrolment)
    }
}

public import Diagnostics
public import Foundation
import GRDB

extension Rows {
    /// The access request of that number.
    public func request(_ id: Int64) throws -> AccessRequest? {
        try one("WHERE id = ?", id)
    }

    /// All access requests, newest first.
    public func requests(newest limit: Int) throws -> [AccessRequest] {
        try all("ORDER BY id DESC LIMIT ?", limit)
    }

    /// The access requests of a ticket, oldest first.
    public func requests(ofTicket ticket: Int64) throws -> [AccessRequest] {
        try all("WHERE ticket_id = ? ORDER BY id", ticket)
    }

    /// The access requests that have not ended.
    public func openRequests() throws -> [AccessRequest] {
        try all("WHERE state IN ('requested', 'approved', 'active')")
    }

    /// Open requests whose time is over: unanswered ones past their lapse, approved ones past their end.
    public func overdueRequests(at now: Date) throws -> [AccessRequest] {
        try all(
            """
            WHERE state IN ('requested', 'approved', 'active')
                AND ((state = 'requested' AND lapses_at <= ?1) OR (state <> 'requested' AND expires_at <= ?1))
            """,
            now.milliseconds
        )
    }

    /// The plan that was rendered for a request: apart from its row, since it is large and seldom read.
    public func plan(ofRequest request: Int64) throws -> Plan {
        let content: Data? = try scalar("SELECT CAST(content AS BLOB) FROM plan WHERE request_id = ?", request)
        guard let content else { throw StoreError(.damaged, "request \(request) has no plan") }
        return try JSONDecoder().decode(Plan.self, from: content)
    }

    /// The invitation with that read handle.
    public func invitation(readHandle: String) throws -> Invitation? {
        try one("WHERE read_handle = ?", readHandle)
    }

    /// The invitation of that number.
    public func invitation(_ id: Int64) throws -> Invitation? {
        try one("WHERE id = ?", id)
    }

    /// The invitations to a request.
    public func invitations(toRequest request: Int64) throws -> [Invitation] {
        try all("WHERE request_id = ? ORDER BY id", request)
    }

    /// The decision on a request.
    public func consent(onRequest request: Int64) throws -> Consent? {
        try one("WHERE request_id = ?", request)
    }

    /// The decision that a follow handle came with.
    public func consent(followHash: Data) throws -> Consent? {
        try one("WHERE follow_hash = ?", followHash)
    }

    /// The passes issued for a request, oldest first.
    public func passes(ofRequest request: Int64) throws -> [Pass] {
        try all("WHERE request_id = ? ORDER BY id", request)
    }

    /// The pass of that serial, of that authority's.
    public func pass(serial: Int64, authority: String) throws -> Pass? {
        try one("WHERE authority = ? AND serial = ?", authority, serial)
    }

    /// The message of that number.
    public func message(_ id: Int64) throws -> OutboxMessage? {
        try one("WHERE id = ?", id)
    }

    /// Messages that are due, oldest first.
    public func dueMessages(at now: Date, limit: Int) throws -> [OutboxMessage] {
        try all("WHERE handed_over_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?", now.milliseconds, limit)
    }

    /// How many messages wait, and the newest reason why one could not be handed over.
    public func waitingMessages() throws -> (count: Int, lastError: String?) {
        (
            try scalar("SELECT count(*) FROM outbox WHERE handed_over_at IS NULL") ?? 0,
            try scalar(
                """
                SELECT last_error FROM outbox WHERE handed_over_at IS NULL AND last_error IS NOT NULL
                ORDER BY id DESC LIMIT 1
                """
            )
        )
    }
}

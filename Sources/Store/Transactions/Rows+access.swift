public import Diagnostics
public import Foundation
import GRDB

extension Rows {
    /// The access request of that number.
    public func request(_ id: Int64) throws -> AccessRequest? {
        try AccessRequest.filter(Column("id") == id).fetchOne(database)
    }

    /// All access requests, newest first.
    public func requests() throws -> [AccessRequest] {
        try AccessRequest.order(Column("id").desc).fetchAll(database)
    }

    /// The access requests of a ticket, oldest first.
    public func requests(ofTicket ticket: Int64) throws -> [AccessRequest] {
        try AccessRequest.filter(Column("ticket_id") == ticket).order(Column("id")).fetchAll(database)
    }

    /// The access requests that have not ended.
    public func openRequests() throws -> [AccessRequest] {
        try AccessRequest.filter(["requested", "approved", "active"].contains(Column("state"))).fetchAll(database)
    }

    /// Open requests whose time is over: unanswered ones past their lapse, approved ones past their end.
    public func overdueRequests(at now: Date) throws -> [AccessRequest] {
        let unanswered = Column("state") == "requested" && Column("lapses_at") <= now
        let approved = ["approved", "active"].contains(Column("state")) && Column("expires_at") <= now
        return try AccessRequest.filter(unanswered || approved).fetchAll(database)
    }

    /// The plan that was rendered for a request: apart from its row, since it is large and seldom read.
    public func plan(ofRequest request: Int64) throws -> Plan {
        let content = try Data.fetchOne(
            database,
            sql: "SELECT CAST(content AS BLOB) FROM plan WHERE request_id = ?",
            arguments: [request]
        )
        guard let content else { throw StoreError(.damaged, "request \(request) has no plan") }
        return try JSONDecoder().decode(Plan.self, from: content)
    }

    /// The invitation with that read handle.
    public func invitation(readHandle: String) throws -> Invitation? {
        try Invitation.filter(Column("read_handle") == readHandle).fetchOne(database)
    }

    /// The invitation of that number.
    public func invitation(_ id: Int64) throws -> Invitation? {
        try Invitation.filter(Column("id") == id).fetchOne(database)
    }

    /// The invitations to a request.
    public func invitations(toRequest request: Int64) throws -> [Invitation] {
        try Invitation.filter(Column("request_id") == request).order(Column("id")).fetchAll(database)
    }

    /// The decision on a request.
    public func consent(onRequest request: Int64) throws -> Consent? {
        try Consent.filter(Column("request_id") == request).fetchOne(database)
    }

    /// The decision that a follow handle came with.
    public func consent(followHash: Data) throws -> Consent? {
        try Consent.filter(Column("follow_hash") == followHash).fetchOne(database)
    }

    /// The passes issued for a request, oldest first.
    public func passes(ofRequest request: Int64) throws -> [Pass] {
        try Pass.filter(Column("request_id") == request).order(Column("id")).fetchAll(database)
    }

    /// Messages that are due, oldest first.
    public func dueMessages(at now: Date, limit: Int) throws -> [OutboxMessage] {
        try OutboxMessage.filter(Column("handed_over_at") == nil && Column("due_at") <= now)
            .order(Column("due_at")).limit(limit).fetchAll(database)
    }

    /// How many messages wait, and the newest reason why one could not be handed over.
    public func waitingMessages() throws -> (count: Int, lastError: String?) {
        let waiting = OutboxMessage.filter(Column("handed_over_at") == nil)
        let failed = waiting.filter(Column("last_error") != nil).order(Column("id").desc)
        return (try waiting.fetchCount(database), try failed.fetchOne(database)?.lastError)
    }
}

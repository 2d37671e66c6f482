import Cryptography
public import Diagnostics
public import Foundation
public import GRDB
import Ledger

/// A write that is going on: rows are changed and events recorded, and both are committed together.
public struct Transaction: Rows {
    public let database: Database
    /// The time that rows and events of this transaction carry.
    public let now: Date
    /// Who causes the change.
    public let actor: String

    let leaves: WrittenLeaves
    let randomness: Randomness

    /// The same transaction, where its rows tell who it is that acts.
    public func acting(as actor: String) -> Transaction {
        Transaction(database: database, now: now, actor: actor, leaves: leaves, randomness: randomness)
    }

    /// The same transaction, for what happened a moment ago.
    public func looking(backTo moment: Date) -> Transaction {
        Transaction(
            database: database,
            now: Date(milliseconds: moment.milliseconds),
            actor: actor,
            leaves: leaves,
            randomness: randomness
        )
    }
}

extension Transaction {
    /// Appends an event, which becomes a leaf of the ledger in the same commit. Fields never hold a secret.
    public func record(
        _ kind: EventKind,
        ticket: Int64? = nil,
        request: Int64? = nil,
        _ fields: [String: String] = [:]
    ) throws {
        var texts = fields
        texts[Event.Name.actor] = actor
        // The public leaf has the minute; who may read the event has the moment.
        texts[Event.Name.at] = String(now.milliseconds)
        texts[Event.Name.ticket] = ticket.map { String($0) }
        texts[Event.Name.request] = request.map { String($0) }
        try append(
            kind,
            ticket: ticket,
            request: request,
            texts.map { name, text in LedgerEvent.Field(name, text, isPersonal: !Event.plain.contains(name)) }
        )
    }

    func append(
        _ kind: EventKind,
        ticket: Int64? = nil,
        request: Int64? = nil,
        _ fields: [LedgerEvent.Field]
    ) throws {
        let minute = LedgerEvent.minute(ofUnixTime: now.unixSeconds)
        let (leaf, opening) = try LedgerEvent(kind: kind.rawValue, minute: minute, fields: fields).sealed(randomness)
        try add(Event(at: now, kind: kind, ticketId: ticket, requestId: request, opening: opening))
        leaves.append(WrittenLeaf(event: database.lastInsertedRowID, hash: leaf.hash))
        if let ticket, kind.changesTexts { leaves.noteChange(ofTicket: ticket) }
    }

    /// Inserts a row and returns it with its number.
    public func insert<Record: NumberedRecord>(_ row: Record) throws -> Record {
        try add(row)
        var inserted = row
        inserted.id = database.lastInsertedRowID
        return inserted
    }

    /// Inserts a row whose number nobody asks for.
    func add<Record: StoredRecord>(_ row: Record) throws {
        try write(row, Record.table.insert)
    }

    /// Keeps the plan that was rendered for a request; it never changes afterwards.
    public func keep(_ plan: Plan, forRequest request: Int64) throws {
        let content = String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)
        try run("INSERT INTO plan(request_id, content) VALUES(?, ?)", request, content)
    }

    /// Replaces a row by its new values.
    public func update<Record: NumberedRecord>(_ row: Record) throws {
        try write(row, Record.table.update)
    }

    private func write(_ row: some StoredRecord, _ sql: String) throws {
        var columns = ColumnWriter()
        try row.write(to: &columns)
        try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(columns.values))
    }

    /// Sets a named value of the instance.
    public func setSetting(_ name: String, to value: String) throws {
        try run(
            "INSERT INTO setting(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            name,
            value
        )
    }

    /// The next serial of a pass: the epoch in the upper 31 bits, a counter in the lower 32.
    ///
    /// The counter is raised in the transaction that records the pass, so that it survives a crash; a restore raises
    /// the epoch, so that serials handed out after the backup are never used again.
    public func takeSerial() throws -> Int64 {
        let epoch = try serialEpoch()
        let counter = (try Int64(setting("serial counter") ?? "") ?? 0) + 1
        guard counter < 1 << 32 else { throw StoreError(.failed, "serials of epoch \(epoch) are used up") }
        try setSetting("serial counter", to: String(counter))
        return epoch << 32 | counter
    }
}

extension Transaction {
    /// Makes every undecided code of a request unusable.
    public func voidCodes(ofRequest request: Int64) throws {
        try run("UPDATE invitation SET code_hash = NULL WHERE request_id = ?", request)
    }
}

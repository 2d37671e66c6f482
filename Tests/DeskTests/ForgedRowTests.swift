import Access
import Broker
import Desk
import Foundation
import GRDB
import PropuskTesting
import Regulation
import Store
import Testing
import Tickets

/// Whoever changes a ticket's rows behind the server's back is found by fsck.
struct ForgedRowTests {
    /// One change of each column and table, and what is said of it.
    static let forgeries: [(String, String)] = [
        ("UPDATE ticket SET client_id = 2 WHERE id = 1", "client_row"),
        ("UPDATE ticket SET contact_id = 2 WHERE id = 1", "contact_row"),
        ("UPDATE ticket SET sender = 'x@y.example' WHERE id = 3", "sender"),
        ("UPDATE ticket SET channel = 'phone' WHERE id = 1", "channel"),
        ("UPDATE ticket SET subject = 'x' WHERE id = 1", "topic"),
        ("UPDATE ticket SET body = 'x' WHERE id = 1", "body"),
        ("UPDATE ticket SET page = 'https://x' WHERE id = 1", "page"),
        ("UPDATE ticket SET state = 'closed' WHERE id = 1", "state"),
        ("UPDATE ticket SET waiting_for = 'release' WHERE id = 2", "waiting_for"),
        ("UPDATE ticket SET deferral = 'illPosed' WHERE id = 1", "deferral"),
        ("UPDATE ticket SET release = '9' WHERE id = 1", "release"),
        ("UPDATE ticket SET topic = 'security' WHERE id = 1", "support_topic"),
        ("UPDATE ticket SET category = 'x' WHERE id = 1", "category"),
        ("UPDATE ticket SET criticality = 'x' WHERE id = 1", "criticality"),
        ("UPDATE ticket SET assignee = 'olga' WHERE id = 1", "assignee"),
        ("UPDATE ticket SET merged_into = 2 WHERE id = 1", "merged_into"),
        ("UPDATE ticket SET created_at = created_at + 1 WHERE id = 1", "created"),
        ("UPDATE ticket SET queued_at = queued_at - 1000 WHERE id = 1", "queued"),
        ("UPDATE ticket SET clock = 5 WHERE id = 1", "open_clock"),
        ("UPDATE ticket SET due_at = due_at + 60000 WHERE id = 1", "due_by"),
        ("UPDATE ticket SET warned_for = 1 WHERE id = 1", "warned"),
        ("UPDATE ticket SET overdue_for = 1 WHERE id = 1", "overdue"),
        ("DELETE FROM ticket WHERE id = 3", "ticket 3 is in the ledger"),
        ("UPDATE ticket_message SET kind = 'noted' WHERE id = 1", "message_kind"),
        ("UPDATE ticket_message SET author = 'olga' WHERE id = 1", "author"),
        ("UPDATE ticket_message SET channel = 'phone' WHERE id = 1", "by_channel"),
        ("UPDATE ticket_message SET body = 'x' WHERE id = 1", "words"),
        ("UPDATE ticket_message SET created_at = created_at + 1 WHERE id = 1", "created"),
        ("UPDATE ticket_message SET ticket_id = 3 WHERE id = 1", "message 1 of ticket 1 is in the ledger"),
        ("DELETE FROM ticket_message WHERE id = 2", "message 2 of ticket 1 is in the ledger"),
        (
            """
            INSERT INTO ticket_message(ticket_id, kind, author, channel, body, created_at)
                VALUES(1, 'replied', 'ivan', 'mail', 'x', 1)
            """, "is in the tables, and not in the ledger"
        ),
        ("UPDATE ticket_file SET name = 'x' WHERE id = 1", "name"),
        ("UPDATE ticket_file SET media_type = 'x' WHERE id = 1", "media_type"),
        ("UPDATE ticket_file SET size = 9 WHERE id = 1", "size"),
        ("UPDATE ticket_file SET digest = replace(digest, substr(digest, 1, 1), 'z') WHERE id = 1", "digest"),
        ("UPDATE ticket_file SET message_id = 1 WHERE id = 1", "message"),
        ("UPDATE ticket_file SET created_at = created_at + 1 WHERE id = 1", "created"),
        ("UPDATE ticket_file SET ticket_id = 3 WHERE id = 1", "file 1 of ticket 1 is in the ledger"),
        ("DELETE FROM ticket_file", "file 1 of ticket 1 is in the ledger"),
        ("UPDATE ticket_tag SET tag = 'x'", "tags"),
        ("DELETE FROM ticket_tag", "tags"),
        ("INSERT INTO ticket_tag VALUES(3, 'x')", "tags"),
        ("UPDATE ticket_participant SET address = 'x@y.example'", "take part"),
        ("UPDATE ticket_participant SET created_at = created_at + 1", "take part"),
        ("DELETE FROM ticket_participant", "take part"),
        ("INSERT INTO ticket_participant VALUES(3, 'x@y.example', 1)", "take part"),
        ("UPDATE ticket_clock SET finished_at = finished_at + 1000", "clock 0"),
        ("UPDATE ticket_clock SET number = 7 WHERE ticket_id = 1", "clock 7"),
        ("UPDATE ticket_clock SET ticket_id = 3 WHERE ticket_id = 1", "clock 0"),
        ("UPDATE ticket_clock SET content = replace(content, 'premium', 'basic')", "clock 0"),
        ("DELETE FROM ticket_clock", "clock 0 of ticket 1 is in the ledger"),
        ("UPDATE fact SET value = '9.9' WHERE id = 1", "claims"),
        ("DELETE FROM fact WHERE id = 1", "claims"),
    ]

    /// A ticket with one of everything.
    static func furnished() async throws -> Workplace {
        let place = try await Workplace(at: "2026-03-10T09:00:00+03:00")
        _ = try await OpenTicket(
            from: "anna@example.org",
            subject: "s",
            body: "b",
            claims: ["server.version": "5.5.40"]
        )(
            by: place.ivan,
            in: place.desk
        )
        try await place.open()
        _ = try await place.openUnconfirmed()
        try await place.reply(1)
        try await place.hear(1)
        _ = try await AddFile(number: 1, name: "a", mediaType: "b", content: Data("c".utf8))(
            by: place.ivan,
            in: place.desk
        )
        _ = try await TagTicket(number: 1, add: ["связь"], remove: [])(by: place.ivan, in: place.desk)
        try await place.reply(2, wait: "client")
        let other = try await place.open()
        try await place.store.write(at: place.clock.now, by: "ivan") { transaction in
            try transaction.addParticipant("petr@example.org", toTicket: 1)
            try transaction.record(
                .ticketParticipantAdded,
                ticket: 1,
                ["participant": "petr@example.org", "merged": String(other)]
            )
        }
        return place
    }

    @Test func `what nobody touched is whole`() async throws {
        try await Self.furnished().expectWhole()
    }

    @Test func `each column and each table that was changed is named`() async throws {
        let place = try await Self.furnished()
        let path = place.folder.file("propusk.sqlite")
        for (index, (sql, word)) in Self.forgeries.enumerated() {
            let copy = place.folder.file("forged-\(index).sqlite")
            try DatabaseFile(path: path).copy(to: Self.emptied(copy))
            try await Self.forge(sql, in: copy)
            let problems = try DatabaseCheck(of: DatabaseFile(path: copy), identity: place.identity).problems
            #expect(problems.contains { $0.contains(word) }, "\(sql): \(problems)" as Comment)
            try FileManager.default.removeItem(atPath: copy)
        }
    }

    private static func emptied(_ path: String) -> String {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        return path
    }

    /// As somebody with the database's file does: no trigger and no reference stands in the way.
    private static func forge(_ sql: String, in path: String) async throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try await queue.write { database in
            try database.execute(sql: "DROP TRIGGER clock_is_final; DROP TRIGGER clock_is_kept")
            try database.execute(sql: sql)
            #expect(database.changesCount > 0, "\(sql)")
        }
        try queue.close()
    }
}

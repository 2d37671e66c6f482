import Access
import Cryptography
import Foundation
import GRDB
import PropuskTesting
import Regulation
import Testing

@testable import Store

struct `Rows of the regulation` {
    private let folder: TemporaryFolder
    private let path: String
    private let identity: LedgerIdentity
    private let now = Date(timeIntervalSince1970: 1_795_000_000)

    init() throws {
        identity = LedgerIdentity(domain: "desk.example", key: try .generate(.ed25519), randomness: .system)
        folder = try TemporaryFolder()
        path = folder.file("propusk.sqlite")
    }

    private func open() throws -> Store { try Store(path: path, identity: identity, at: now) }

    @Test
    func `clients and tariffs of an older database keep what they had`() async throws {
        let old = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(old, upTo: "tickets by the regulation")
        // 1 March 2026, 22:30 in UTC, is 2 March in Moscow.
        try await old.write { database in
            try database.execute(
                sql: "INSERT INTO client(id, name, tariff, created_at) VALUES(1, 'A', 'premium', 1772404200000)"
            )
        }
        try old.close()
        let store = try open()
        let (client, versions, names) = try await store.read { rows in
            (try rows.client(named: "A"), try rows.tariffVersions(), try rows.tariffs())
        }
        #expect(client?.tariff == "premium")
        #expect(client?.contractFrom.description == "2026-03-02" && client?.contractThrough == nil)
        #expect(client?.isPartner == false)
        #expect(versions == TariffRow.shipped)
        #expect(names == ["basic", "standard", "premium", "non-commercial"])
    }

    @Test
    func `a tariff comes back in its versions, with its categories`() async throws {
        let store = try open()
        var tariff = try Tariff(
            "Свой",
            since: Instant(now),
            limit: ReactionLimit(minutes: 600),
            categories: [ProblemCategory("обмен"): ReactionLimit(minutes: 60)]
        )
        let first = tariff
        _ = try await store.write(at: now, by: "x") { try $0.add(first) }
        try tariff.change(since: Instant(now), limit: nil)
        let second = tariff
        _ = try await store.write(at: now, by: "x") { try $0.addVersion(of: second) }
        let read = try await store.read { try $0.tariff(named: "Свой") }
        #expect(read == tariff && read?.versions.count == 2)
        #expect(try await store.read { try $0.tariff(named: "none") } == nil)
        #expect(try await store.read { try $0.tariff(named: "basic")?.isExample } == true)
    }

    @Test
    func `every kind of publication comes back as it was, and makes the same calendar`() async throws {
        let store = try open()
        let year = try ProductionYear(
            year: 2_028,
            decree: LegalAct(ClauseText(ru: "постановление", en: "decree")),
            transfers: [DayTransfer(from: CivilDay("2028-11-04"), to: CivilDay("2028-11-06"), act: .labourCode112)],
            shortened: [CivilDay("2028-11-03")]
        )
        let changes: [CalendarChange] = [
            .closure(
                try Closure(
                    from: Instant("2026-03-02T10:00:00+03:00"),
                    to: Instant("2026-03-02T11:30:00+03:00"),
                    reason: "авария"
                )
            ),
            .hours(
                try ChangedHours(
                    from: CivilDay("2026-03-07"),
                    through: CivilDay("2026-03-08"),
                    hours: OpeningHours(opens: TimeOfDay("10:00"), closes: TimeOfDay("24:00")),
                    on: .all,
                    reason: "дежурство"
                )
            ),
            .shortenedDays(true), .year(year), .withdrawal(ofVersion: 1),
        ]
        let rows = changes.enumerated().map { index, change in
            CalendarPublication(version: Int64(index + 1), change: change, publishedBy: "ivan", at: now)
        }
        try await store.write(at: now, by: "ivan") { transaction in
            for row in rows { try transaction.publish(row) }
        }
        let (read, published) = try await store.read { rows in
            (try rows.calendarPublications(), try rows.publishedCalendar())
        }
        #expect(read == rows)
        let expected = try PublishedCalendar(publications: rows.map(\.publication))
        #expect(published.version == 5 && published.current.days == expected.current.days)
        #expect(published.current.years == 2_024...2_028)
    }

    @Test(arguments: [
        "UPDATE tariff_version SET limit_minutes = 1", "DELETE FROM tariff_version",
        "INSERT INTO calendar_publication(version, kind, published_by, at) VALUES(1, 'closure', 'x', 5)",
        "INSERT INTO tariff_version(tariff, number, since, limit_minutes, categories, created_at) "
            + "VALUES('basic', 2, 0, 0, '{}', 0)",
        "INSERT INTO partner_client(partner_id, client_id, created_at) VALUES(1, 1, 0)",
    ])
    func `what may never be is refused by the database itself`(statement: String) async throws {
        let store = try open()
        let error = await #expect(throws: StoreError.self) {
            try await store.write(at: now, by: "x") { try $0.database.execute(sql: statement) }
        }
        #expect(error?.code == .constraint)
    }
}

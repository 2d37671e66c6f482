import Access
import Broker
import Desk
import Diagnostics
import Foundation
import GRDB
import PropuskTesting
import Regulation
import Store
import Testing

/// From a measured fact to a finding, and from a finding to what an agent does about it.
struct FindingTests {
    /// A profile that reads `days` and `mode` from a file, in two questions.
    static func profile(_ version: String = "1.0.0", limit: Int = 14, more: String = "") throws -> ProfileLibrary {
        let probe = { (id: String, key: String, type: String) in
            """
              - id: \(id)
                part: server
                shell: grep -E '^\(key)=' ${folder}/\(id)
                seconds: 5
                bytes: 100
                errors: 200
                sensitivity: public
                clause: "4.1"
                consent: {ru: Раз, en: One}
                facts: [{separator: "=", keys: {\(key): {fact: \(key == "days" ? "age.days" : "my.mode"), type: \(type)}}}]
            """
        }
        return ProfileLibrary([
            try Profile(
                yaml: """
                    profile: 1
                    id: folder
                    version: \(version)
                    title: {ru: Папка, en: Folder}
                    inputs:
                      folder: {type: posix-path, title: {ru: Папка, en: Folder}}
                    probes:
                    \(probe("age", "days", "integer"))
                    \(probe("mode", "mode", "text"))
                    analyzers:
                      - id: old
                        clause: "4.1"
                        title: {ru: Возраст, en: Age}
                        outcomes:
                          - when: age.days > \(limit)
                            result: fail
                            say: {ru: 'Прошло ${age.days} дн.', en: '${age.days} days'}
                            reply: {ru: 'Обновите файл.', en: 'Update the file.'}
                            page: https://wiki.mobi-c.ru/x
                            article: exchange
                            deferral: informationMissing
                            raise: dataExchange
                      - id: mode
                        clause: "4.1"
                        title: {ru: Режим, en: Mode}
                        outcomes:
                          - {when: my.mode == 'off', result: warn, say: {ru: Выключен, en: It is off}}
                      - id: claimed
                        clause: "4.1"
                        title: {ru: Заявлено, en: Claimed}
                        outcomes:
                          - {when: claimed(server.version) < 5.5.50, result: warn, say: {ru: Старая, en: Old}}
                    \(more)
                    """
            )
        ])
    }

    /// A house whose machine has such a folder.
    struct Site {
        let house: House
        let folder: TemporaryFolder

        init(age: String? = "31", mode: String? = "off", profiles: ProfileLibrary? = nil) async throws {
            house = try await House(profiles: profiles ?? FindingTests.profile())
            folder = try TemporaryFolder(prefix: "site")
            try await house.addMachine()
            try write(age: age, mode: mode)
        }

        func write(age: String?, mode: String?) throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).forEach {
                try FileManager.default.removeItem(atPath: folder.file($0))
            }
            if let age { try folder.write("days=\(age)\n", to: "age") }
            if let mode { try folder.write("mode=\(mode)\n", to: "mode") }
        }

        @discardableResult
        func collect(without: [String] = []) async throws -> TicketView {
            _ = try await house.request("folder", inputs: ["folder": folder.path])
            try await house.approve(without: without)
            return try await house.ticket()
        }

        func accept(_ number: Int64, only: [String]? = nil) async throws -> AcceptFinding.Outcome {
            try await AcceptFinding(number: number, only: only)(by: house.ivan, in: house.broker.desk)
        }

        func dismiss(_ number: Int64, _ reason: String = "не то") async throws -> FindingView {
            try await DismissFinding(number: number, reason: reason)(by: house.ivan, in: house.broker.desk)
        }

        /// What fsck says of findings, in the tables or in a copy of them. The house's second contact is in no ledger.
        func problems(in copy: String? = nil) throws -> [String] {
            let path = copy ?? house.folder.file("propusk.sqlite")
            return try DatabaseCheck(of: DatabaseFile(path: path), identity: house.identity).problems
                .filter { !$0.hasPrefix("contact ") }
        }
    }

    static func refusal(_ body: () async throws -> Void) async -> Refusal.Code? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Refusal)?.code
        }
    }

    @Test func `a collection is concluded from in the transaction that attaches it`() async throws {
        let site = try await Site()
        let ticket = try await site.collect()
        let old = try #require(ticket.findings.first)
        #expect(ticket.findings.map(\.analyzer) == ["old", "mode", "claimed"], "the gravest first")
        #expect(ticket.findings.map(\.result) == [.fail, .warn, .warn])
        #expect(old.say == Bilingual(ru: "Прошло 31 дн.", en: "31 days") && old.state == .proposed)
        #expect(old.evidence == [FindingEvidence(name: "age.days", value: "31", source: .collected)])
        #expect(old.profile == "folder 1.0.0" && old.collection == 1)
        let step = try #require(ticket.timeline.first { $0.kind == .findingsProposed })
        #expect(step.fields["results"] == "fail 1, warn 2" && step.fields["findings"] == "1 2 3")
        #expect(try site.problems() == [])
    }

    @Test func `unknown is no pass, and says why`() async throws {
        let site = try await Site(age: nil, mode: "on")
        let ticket = try await site.collect()
        let old = try #require(ticket.findings.first { $0.analyzer == "old" })
        #expect(old.result == .unknown && old.lacks == [Lack(fact: "age.days", reason: "skipped")])
        #expect(ticket.findings.first { $0.analyzer == "mode" }?.result == .pass)

        let other = try await Site(mode: "on")
        let narrowed = try await other.collect(without: ["age"])
        #expect(
            narrowed.findings.first { $0.analyzer == "old" }?.lacks == [Lack(fact: "age.days", reason: "struckOut")]
        )
    }

    @Test func `what is accepted is done: out of turn, a draft, a deferral, in one transaction`() async throws {
        let site = try await Site()
        let ticket = try await site.collect()
        let number = try #require(ticket.findings.first?.number)
        let outcome = try await site.accept(number)
        #expect(outcome.did == [.raise, .reply, .article, .deferral])
        #expect(outcome.draft == "Обновите файл.\n\nhttps://wiki.mobi-c.ru/x", "the vendor has no such article")
        let after = try await site.house.ticket()
        #expect(after.criticality == "dataExchange" && after.deferral == .informationMissing)
        #expect(after.waitsFor == .client && after.drafts.map(\.agent) == ["ivan"])
        #expect(after.messages.count == 1, "the client is told of the deferral")
        let finding = try #require(after.findings.first { $0.number == number })
        #expect(finding.state == .accepted && finding.decidedBy == "ivan+local:uid1000" && finding.decidedAt != nil)
        #expect(await Self.refusal { _ = try await site.accept(number) } == .findingDecided)
        #expect(await Self.refusal { _ = try await site.dismiss(number) } == .findingDecided)
        #expect(await Self.refusal { _ = try await site.accept(99) } == .findingUnknown)
        #expect(try site.problems() == [])
    }

    @Test func `only what is named is done`() async throws {
        let site = try await Site()
        try await site.collect()
        #expect(await Self.refusal { _ = try await site.accept(1, only: ["pray"]) } == .invalidInput)
        #expect(try await site.house.ticket().findings.first?.state == .proposed)
        let outcome = try await site.accept(1, only: ["reply"])
        #expect(outcome.did == [.reply] && outcome.draft == "Обновите файл.")
        #expect(try await site.accept(2, only: ["none"]).did.isEmpty)
        let ticket = try await site.house.ticket()
        #expect(ticket.criticality == nil && ticket.deferral == nil)
        #expect(await Self.refusal { _ = try await site.dismiss(3, "два\nряда") } == .invalidText)
        #expect(try await site.dismiss(3, "клиент ошибся").reason == "клиент ошибся")
        #expect(try site.problems() == [])
    }

    @Test func `a refused action leaves nothing behind`() async throws {
        let site = try await Site()
        try await site.collect()
        _ = try await CloseTicket(number: 1)(by: site.house.ivan, in: site.house.broker.desk)
        #expect(await Self.refusal { _ = try await site.accept(1) } == .ticketClosed)
        let ticket = try await site.house.ticket()
        #expect(ticket.findings.first?.state == .proposed && ticket.drafts.isEmpty && ticket.criticality == nil)
    }

    @Test func `a later collection stands for what nobody decided on`() async throws {
        let site = try await Site()
        try await site.collect()
        _ = try await site.dismiss(2)
        try site.write(age: nil, mode: "on")
        let unknown = try await site.collect()
        let results = { (ticket: TicketView, analyzer: String) in
            ticket.findings.filter { $0.analyzer == analyzer }.map { "\($0.result) \($0.state)" }.sorted()
        }
        #expect(results(unknown, "old") == ["fail proposed", "unknown proposed"], "unknown replaces nothing known")
        #expect(results(unknown, "mode") == ["pass proposed", "warn dismissed"], "a decision stays")
        try site.write(age: "2", mode: "on")
        let cured = try await site.collect()
        #expect(results(cured, "old") == ["pass proposed"])
        #expect(try site.problems() == [])
    }

    @Test func `today's analyzers read stored facts again, and decisions stay`() async throws {
        let site = try await Site()
        try await site.collect()
        _ = try await site.dismiss(1)
        let again = { (library: ProfileLibrary, ticket: Int64?) in
            let broker = House.broker(
                on: site.house.store,
                keys: site.house.keys,
                clock: site.house.clock,
                profiles: library
            )
            return try await ReanalyzeFacts(ticket: ticket)(by: site.house.ivan, in: broker)
        }
        let same = try await again(Self.profile(), 1)
        #expect(same.collections == 1 && same.findings.isEmpty)
        let more = """
              - id: long
                clause: "4.1"
                title: {ru: Долго, en: Long}
                outcomes: [{when: age.days > 20, result: ask, say: {ru: Почему, en: Why}}]
            """
        let outcome = try await again(Self.profile("1.1.0", limit: 20, more: more), nil)
        #expect(outcome.findings.map(\.analyzer) == ["long"], "the others say what they said")
        #expect(outcome.findings.first?.profile == "folder 1.1.0")
        let third = try await again(Self.profile("1.2.0", limit: 31), 1)
        #expect(third.findings.map(\.analyzer) == ["old"])
        let findings = try await site.house.ticket().findings
        #expect(findings.filter { $0.analyzer == "old" }.map(\.state) == [.dismissed, .proposed])
        #expect(findings.filter { $0.analyzer == "old" }.map(\.result) == [.fail, .pass])
        #expect(!findings.contains { $0.analyzer == "long" }, "an analyzer that is gone concludes nothing")
        #expect(await Self.refusal { _ = try await again(Self.profile(), 7) } == .ticketUnknown)
        #expect(try site.problems() == [])
    }

    @Test func `a fact that comes later decides what was unknown for the lack of it`() async throws {
        let more = """
              - id: kernel
                clause: "4.1"
                title: {ru: Ядро, en: Kernel}
                outcomes: [{when: mobile.version < 100, result: fail, say: {ru: Старая, en: Old}}]
            """
        let phone = try Profile(
            yaml: """
                profile: 1
                id: phone
                version: 1.0.0
                title: {ru: Телефон, en: Phone}
                inputs:
                  folder: {type: posix-path, title: {ru: Папка, en: Folder}}
                probes:
                  - id: version
                    part: mobile
                    argv: [cat, '${folder}/phone']
                    seconds: 5
                    bytes: 100
                    errors: 200
                    sensitivity: public
                    clause: "4.1"
                    consent: {ru: Раз, en: One}
                    facts: [{pattern: '(?P<v>[0-9]+)', groups: {v: {fact: mobile.version, type: integer}}}]
                """
        )
        let site = try await Site(profiles: ProfileLibrary(Self.profile(more: more).all + [phone]))
        let before = try await site.collect().findings.first { $0.analyzer == "kernel" }
        #expect(before?.result == .unknown && before?.lacks.map(\.reason) == [Lack.notAsked])
        try site.folder.write("97\n", to: "phone")
        _ = try await site.house.request("phone", inputs: ["folder": site.folder.path])
        try await site.house.approve()
        let after = try await site.house.ticket().findings.filter { $0.analyzer == "kernel" }
        #expect(after.map(\.result) == [.fail] && after.map(\.collection) == [1])
        #expect(
            after.first?.evidence == [
                FindingEvidence(name: "mobile.version", value: "97", source: .earlier, collection: 2)
            ]
        )
        #expect(try site.problems() == [])
    }

    @Test func `a result by hand concludes, and one of another plan does not`() async throws {
        let site = try await Site()
        let run = { (without: [String]) in
            let handle = try await site.house.invitation().handle
            let document = try await ShowConsent(handle: handle, without: without)(by: .reader, in: site.house.broker)
            let folder = try TemporaryFolder(prefix: "by-hand")
            try folder.write(document.script, to: "script.sh")
            return Data(try await PropuskTesting.run(["sh", folder.file("script.sh")], input: []).stdout)
        }
        _ = try await site.house.request("folder", inputs: ["folder": site.folder.path])
        let (right, wrong) = (try await run([]), try await run(["age"]))
        let follow = try #require(try await site.house.approve(isByHand: true).followHandle)
        _ = try await AttachResult(handle: follow, content: wrong)(by: .follower, in: site.house.broker)
        #expect(try await site.house.ticket().findings.isEmpty)
        _ = try await AttachResult(handle: follow, content: right)(by: .follower, in: site.house.broker)
        let ticket = try await site.house.ticket()
        #expect(ticket.findings.map(\.result) == [.fail, .warn, .warn])
        #expect(try site.problems() == [])
    }

    @Test func `two collections of a machine are compared`() async throws {
        let site = try await Site(age: "3", mode: "off")
        try await site.collect()
        try site.write(age: "31", mode: nil)
        try await site.collect()
        let diff = try await DiffCollections(one: 2, other: 1)(by: site.house.ivan, in: site.house.broker.desk)
        #expect(diff.earlier.number == 1 && diff.later.number == 2 && diff.same == 0)
        #expect(diff.facts.map(\.name) == ["age.days", "my.mode"])
        #expect(diff.facts.map(\.change) == [.changed, .unknownNow])
        #expect(diff.facts.map(\.before) == ["3", "off"] && diff.facts.map(\.after) == ["31", nil])
        #expect(diff.facts.map(\.reason) == [nil, "skipped"])
        #expect(diff.findings.map(\.analyzer) == ["mode", "old"])
        #expect(diff.findings.map { $0.before?.result } == [.warn, .pass])
        #expect(diff.findings.map { $0.after?.result } == [.unknown, .fail])

        try await site.house.addMachine("srv-2")
        _ = try await site.house.request("folder", on: "srv-2", inputs: ["folder": site.folder.path])
        try await site.house.approve()
        let (house, desk) = (site.house, site.house.broker.desk)
        let across = await Self.refusal { _ = try await DiffCollections(one: 1, other: 3)(by: house.ivan, in: desk) }
        #expect(across == .collectionsOfTwoMachines)
        let same = try await DiffCollections(one: 2, other: 3, acrossMachines: true)(by: house.ivan, in: desk)
        #expect(same.facts.isEmpty && same.same == 1)
        #expect(
            await Self.refusal { _ = try await DiffCollections(one: 1, other: 9)(by: house.ivan, in: desk) }
                == .collectionUnknown
        )
        let ofMachine = try await ListCollections(machine: "srv-1c")(by: house.ivan, in: desk)
        #expect(ofMachine.map(\.number) == [1, 2] && ofMachine.map(\.facts) == [2, 1])
        #expect(try await ListCollections(ticket: 1)(by: house.ivan, in: desk).count == 3)
    }

    @Test func `a finding's reply is given`() async throws {
        let site = try await Site()
        try await site.collect()
        let (house, desk) = (site.house, site.house.broker.desk)
        _ = try await ReplyTicket(number: 1, body: "Ждём.", finding: 1)(by: house.ivan, in: desk)
        #expect(try await house.ticket().messages.last?.body == "Обновите файл.\n\nЖдём.")
        _ = try await ReplyTicket(number: 1, body: nil, finding: 2)(by: house.ivan, in: desk)
        #expect(
            try await house.ticket().messages.last?.body == "Выключен",
            "a finding without a reply says what it says"
        )
        #expect(
            await Self.refusal {
                _ = try await ReplyTicket(number: 1, body: nil, finding: 77)(by: house.ivan, in: desk)
            }
                == .findingUnknown
        )
    }

    /// One change of each column of the second collection's findings, and what is said of it.
    static let forgeries: [(String, String)] = [
        ("UPDATE finding SET content = replace(content, '31', '13') WHERE id = 4", "findings 4, 5, 6"),
        ("UPDATE finding SET collection_id = 1 WHERE id = 5", "findings 4, 5, 6"),
        ("UPDATE finding SET profile_version = '9.9.9' WHERE id = 5", "findings 4, 5, 6"),
        ("UPDATE finding SET profile = 'x' WHERE id = 5", "findings 4, 5, 6"),
        ("UPDATE finding SET made_at = made_at + 1 WHERE id = 6", "findings 4, 5, 6"),
        ("UPDATE finding SET state = 'replaced' WHERE id = 6", "finding 6 is not what its events tell"),
        ("UPDATE finding SET state = 'proposed', decided_by = NULL, decided_at = NULL WHERE id = 4", "finding 4 is"),
        ("UPDATE finding SET decided_by = 'olga' WHERE id = 4", "finding 4 is not what its events tell"),
        ("UPDATE finding SET decided_at = decided_at + 1 WHERE id = 4", "finding 4 is not what its events tell"),
        ("UPDATE finding SET reason = 'x' WHERE id = 5", "finding 5 is not what its events tell"),
        ("DELETE FROM finding WHERE id = 6", "finding 6 is in the ledger"),
        (
            """
            INSERT INTO finding SELECT 99, ticket_id, collection_id, profile, profile_version, analyzer, result,
                content, made_at, 'proposed', NULL, NULL, NULL FROM finding WHERE id = 6
            """, "finding 99 is in the tables"
        ),
    ]

    @Test func `each column of a finding that was changed is found`() async throws {
        let site = try await Site()
        try await site.collect()
        try await site.collect()
        _ = try await site.accept(4, only: ["none"])
        _ = try await site.dismiss(5)
        let path = site.house.folder.file("propusk.sqlite")
        #expect(try site.problems() == [])
        for (index, (sql, word)) in Self.forgeries.enumerated() {
            let copy = site.house.folder.file("forged-\(index).sqlite")
            _ = FileManager.default.createFile(atPath: copy, contents: nil)
            try DatabaseFile(path: path).copy(to: copy)
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            let queue = try DatabaseQueue(path: copy, configuration: configuration)
            try await queue.write { database in
                for trigger in ["finding_is_decided_once", "finding_keeps_its_words", "finding_is_kept"] {
                    try database.execute(sql: "DROP TRIGGER \(trigger)")
                }
                try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
                try database.execute(sql: sql)
            }
            try queue.close()
            let problems = try site.problems(in: copy)
            #expect(problems.contains { $0.contains(word) }, "\(sql): \(problems)")
        }
    }

    @Test func `findings are final where they are decided, and never deleted`() async throws {
        let site = try await Site()
        try await site.collect()
        _ = try await site.dismiss(1)
        let queue = try DatabaseQueue(path: site.house.folder.file("propusk.sqlite"))
        for sql in [
            "UPDATE finding SET state = 'accepted' WHERE id = 1", "UPDATE finding SET content = '{}' WHERE id = 2",
            "DELETE FROM finding WHERE id = 2", "UPDATE finding SET state = 'dismissed' WHERE id = 2",
        ] {
            await #expect(throws: DatabaseError.self) { try await queue.write { try $0.execute(sql: sql) } }
        }
    }
}

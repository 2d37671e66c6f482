import Access
import Cryptography
import Foundation
import GRDB
import Indexing
import Ledger
import PropuskTesting
import Testing
import Tickets

@testable import Store

struct SearchTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let now = Date(timeIntervalSince1970: 1_795_000_000)

    init() async throws {
        folder = try TemporaryFolder()
        let identity = LedgerIdentity(domain: "desk.example", key: try .generate(.ed25519), randomness: .system)
        store = try Store(path: folder.file("propusk.sqlite"), identity: identity, at: now)
        try await store.write(at: now, by: "ivan") { transaction in
            for name in ["Ромашка", "Лютик"] {
                let client = try transaction.insert(Client(name: name, tariff: "basic", createdAt: transaction.now))
                _ = try transaction.insert(
                    Contact(
                        clientId: client.id ?? 0,
                        name: name,
                        email: "\(client.id ?? 0)@example.org",
                        language: .ru,
                        approves: false,
                        createdAt: transaction.now
                    )
                )
            }
        }
    }

    @discardableResult
    private func open(_ texts: [String], client: Int64 = 1, state: TicketState = .open) async throws -> [Int64] {
        try await store.write(at: now, by: "ivan") { transaction in
            try texts.map { text in
                var ticket = Ticket(
                    clientId: client,
                    contactId: client,
                    subject: "тема",
                    body: text,
                    createdAt: transaction.now
                )
                ticket.state = state
                ticket = try transaction.insert(ticket)
                try transaction.record(.ticketOpened, ticket: ticket.id)
                return ticket.id ?? 0
            }
        }
    }

    private func search(_ query: String, marks: [Mark] = [], before: SearchKey? = nil, limit: Int = 50) async throws
        -> [Int64]
    {
        let expression = try SearchExpression(query)
        let criteria = SearchCriteria(expression, marks: marks, before: before, limit: limit, budget: .seconds(60))
        return try await store.read { try $0.search(criteria).keys.map(\.row) }
    }

    @Test func `words are found in any form, all of them, the newest first`() async throws {
        try await open([
            "Ошибки обмена с сервером", "Обменом недовольны", "Отчёты пропали", "ошибка печати; обмен идёт",
        ])
        #expect(try await search("ошибка обмен") == [4, 1])
        #expect(try await search("ОБМЕНА") == [4, 2, 1])
        #expect(try await search("отчет") == [3])
        #expect(try await search("отчётов") == [3])
        #expect(try await search("отсутствует") == [])
    }

    @Test func `phrases, beginnings and parts of codes`() async throws {
        try await open([
            "печать накладных встала", "накладные и печати нет", "код 0x80004005",
            "C:\\Program Files\\1cv8\\8.3.22.1709",
            "версия 5.5.40", "1С:Предприятие, прайсовый лист",
        ])
        #expect(try await search("\"печать накладной\"") == [1])
        #expect(try await search("печать накладной") == [2, 1])
        #expect(try await search("накл*") == [2, 1])
        #expect(try await search("прайсов*") == [6])
        #expect(try await search("прайсовик*") == [])
        #expect(try await search("80004005") == [3])
        #expect(try await search("Files\\1cv8") == [4])
        #expect(try await search("8.3.22") == [4])
        #expect(try await search("5.5.40") == [5])
        #expect(try await search("5.5.4") == [5])
        #expect(try await search("5.5.41") == [])
        #expect(try await search("1C предприятия") == [6])
    }

    @Test func `any part of any code is found where it stands, and nowhere else`() async throws {
        var chance = SplitMix(state: 20_260_401)
        let letters = Array("01258afx.:\\/_")
        let codes = (0..<400).map { _ in
            "7"
                + String(
                    (0..<Int.random(in: 3...14, using: &chance)).map { _ in letters.randomElement(using: &chance)! }
                ) + "9"
        }
        try await open(codes.map { "текст \($0) конец" })
        for _ in 0..<300 {
            let code = Array(codes.randomElement(using: &chance)!)
            let start = Int.random(in: 0...code.count - 3, using: &chance)
            let part = String(code[start..<Int.random(in: start + 3...code.count, using: &chance)])
            // Punctuation around a word belongs to the sentence.
            let core = part.drop { !$0.isLetter && !$0.isNumber }
            let meant = String(core.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
            guard meant.count >= 3, meant.contains(where: { !$0.isLetter }) else { continue }
            let expected = codes.indices.filter { codes[$0].contains(meant) }.map { Int64($0 + 1) }.reversed()
            #expect(try await search(part, limit: 1_000) == Array(expected), "\(part)")
        }
    }

    @Test func `a client and a state narrow the search`() async throws {
        try await open(["обмен"])
        try await open(["обмен"], client: 2)
        try await open(["обмен"], state: .closed)
        #expect(try await search("обмен", marks: [.client(1)]) == [3, 1])
        #expect(try await search("обмен", marks: [.client(2)]) == [2])
        #expect(try await search("обмен", marks: [.client(1), .state("closed")]) == [3])
    }

    @Test func `page after page brings everything once, however little time one has`() async throws {
        try await open(
            (0..<300).map { $0.isMultiple(of: 3) ? "прайс заказ" : $0.isMultiple(of: 2) ? "прайс" : "заказ" }
        )
        let expression = try SearchExpression("прайс заказ")
        for budget in [Duration.zero, .seconds(60)] {
            var found: [Int64] = []
            var place: SearchKey?
            repeat {
                let criteria = SearchCriteria(expression, before: place, limit: 7, budget: budget)
                let page = try await store.read { try $0.search(criteria) }
                #expect(page.keys.count <= 7)
                found += page.keys.map(\.row)
                place = page.next
            } while place != nil
            #expect(found == (0..<300).filter { $0.isMultiple(of: 3) }.map { Int64($0 + 1) }.reversed())
        }
    }

    @Test func `what is changed or gone is found no more, and a write that fails leaves nothing to be found`()
        async throws
    {
        struct Halt: Error {}
        let number = try await open(["старое слово"])[0]
        try await store.write(at: now, by: "ivan") { transaction in
            guard var ticket = try transaction.ticket(number) else { throw Halt() }
            ticket.body = "новое слово"
            try transaction.update(ticket)
            try transaction.index(ticket: number)
        }
        #expect(try await search("старое") == [])
        #expect(try await search("новое") == [number])
        await #expect(throws: Halt.self) {
            try await store.write(at: now, by: "ivan") { transaction in
                let ticket = try transaction.insert(
                    Ticket(
                        clientId: 1,
                        contactId: 1,
                        subject: "",
                        body: "призрак",
                        createdAt: transaction.now
                    )
                )
                try transaction.record(.ticketOpened, ticket: ticket.id)
                throw Halt()
            }
        }
        #expect(try await search("призрак") == [])
        try await store.write(at: now, by: "ivan") { transaction in
            try transaction.run("DELETE FROM ticket WHERE id = ?", number)
            try transaction.index(ticket: number)
        }
        #expect(try await search("новое") == [])
    }

    @Test func `the texts of a duplicate lead to the ticket that goes on`() async throws {
        let numbers = try await open(["первое обращение", "второе, про планшет"])
        try await store.write(at: now, by: "ivan") { transaction in
            guard var duplicate = try transaction.ticket(numbers[1]) else { return }
            duplicate.mergedInto = numbers[0]
            try transaction.update(duplicate)
            try transaction.record(.ticketMerged, ticket: numbers[1])
            try transaction.record(.ticketParticipantAdded, ticket: numbers[0])
        }
        #expect(try await search("планшеты") == [numbers[0]])
        #expect(try await store.read { try $0.searchDamages() } == [])
    }

    @Test func `an index made again finds the same, and the check sees one that differs`() async throws {
        try await open((0..<40).map { "обмен \($0 % 7) встал 5.5.\($0)" })
        let before = try await search("обмен 5.5.1")
        #expect(before.count == 11)
        #expect(try await store.read { try $0.searchDamages() } == [])
        try await store.write(at: now, by: "ivan") { transaction in
            try transaction.run("UPDATE search_document SET terms = ' подлог ' WHERE id = 11")
            try transaction.run("DELETE FROM search_document WHERE id = 12")
        }
        #expect(try await store.read { try $0.searchDamages() }.count == 2)
        try await store.write(at: now, by: "ivan") { try SearchRebuild(database: $0.database).run() }
        #expect(try await store.read { try $0.searchDamages() } == [])
        #expect(try await search("обмен 5.5.1") == before)
        #expect(try await search("подлог") == [])
        // SQLite's own check of the index against its table.
        try await store.write(at: now, by: "ivan") { transaction in
            try transaction.run("INSERT INTO search_index(search_index, rank) VALUES('integrity-check', 1)")
        }
    }
}

/// A generator with a seed, so that a failure can be seen again.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}

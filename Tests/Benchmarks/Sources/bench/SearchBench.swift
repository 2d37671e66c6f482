import Desk
import Foundation
import Indexing

@testable import Store

/// Searches the product's own database, filled with tickets that somebody else made up.
///
/// The tickets are put in as rows and the index is made as `fsck --rebuild-search` makes it: a million events and
/// signatures would measure the ledger. What one more ticket costs, opened as the product opens it, is measured apart.
struct SearchBench {
    private let instance: Instance
    private let path: String

    init(folder: String) async throws {
        instance = try Instance(folder: folder)
        path = "\(folder)/propusk.sqlite"
        try await instance.fill()
    }

    /// Takes the tickets of a file, a line each, subject and text parted by a tab, and makes the index.
    func fill(from file: String) async throws -> (rows: Duration, index: Duration) {
        let clock = ContinuousClock()
        let start = clock.now
        try await instance.store.write(at: Date(), by: "bench") { transaction in
            guard let lines = fopen(file, "r") else { fatalError("\(file) is not there") }
            defer { fclose(lines) }
            let clients = try (1...99).map { number in
                try transaction.insert(Client(name: "клиент \(number)", tariff: "standard", createdAt: transaction.now))
            }
            while let line = readLine(from: lines) {
                let parts = line.split(separator: "\t", maxSplits: 1)
                _ = try transaction.insert(
                    Ticket(
                        clientId: clients.randomElement()?.id ?? 1,
                        contactId: 1,
                        subject: String(parts[0]),
                        body: String(parts[1]),
                        createdAt: transaction.now
                    )
                )
            }
        }
        let filled = clock.now
        try SearchRebuild.run(onDatabase: path)
        return (filled - start, clock.now - filled)
    }

    /// Searches as the command line does, with snippets, for the first page.
    func search(_ words: String) async throws -> (duration: Duration, hits: Int, isCutShort: Bool) {
        let clock = ContinuousClock()
        let start = clock.now
        let page = try await Search(words: words)(by: instance.agent, in: instance.broker.desk)
        return (clock.now - start, page.hits.count, page.isCutShort)
    }

    /// Opens tickets one after the other, each durable and found before the next.
    func open(_ count: Int) async throws -> Duration {
        try await ContinuousClock().measure {
            for number in 0..<count {
                _ = try await OpenTicket(
                    from: "anna@example.org",
                    subject: "Не идёт обмен \(number)",
                    body: "С утра не выгружаются заказы, сервер 5.5.40, код 0x80004005, папка C:\\Program Files\\1cv8.",
                    claims: [:]
                )(by: instance.agent, in: instance.broker.desk)
            }
        }
    }

    /// Megabytes of what search keeps, and of the tickets themselves.
    func size() async throws -> (index: Double, tickets: Double) {
        try await instance.store.read { rows in
            let bytes = { (names: String) in
                try (rows.scalar("SELECT sum(pgsize) FROM dbstat WHERE name GLOB ?", names) as Double?) ?? 0
            }
            return (try bytes("search_*") / 1e6, try bytes("ticket") / 1e6)
        }
    }

    private func readLine(from file: UnsafeMutablePointer<FILE>) -> String? {
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        let count = getline(&buffer, &capacity, file)
        guard count > 0, let buffer else { return nil }
        return String(decoding: UnsafeRawBufferPointer(start: buffer, count: count), as: UTF8.self)
    }
}

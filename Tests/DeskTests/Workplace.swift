import Access
import Broker
import Cryptography
import Foundation
import OpenSSHFormats
import PropuskTesting
import Regulation
import Store
import Synchronization
import Testing
import Tickets

@testable import Desk

/// A desk on a store of its own, with a client of the premium tariff (120 minutes), two agents, and a clock that stands
/// where a test puts it.
struct Workplace {
    let folder: TemporaryFolder
    let store: Store
    let desk: Desk
    let clock: Clock
    let sealing: SealingKey
    let identity: LedgerIdentity
    let ivan = Principal.agent(name: "ivan", role: .supervisor, actor: "ivan")
    let owner = Principal.owner(actor: "owner")
    let olga = Principal.agent(name: "olga", role: .agent, actor: "olga")

    final class Clock: Sendable {
        private let moment: Mutex<Date>
        init(_ moment: Date) { self.moment = Mutex(moment) }
        var now: Date { moment.withLock { $0 } }
        func set(_ moment: Date) { self.moment.withLock { $0 = moment } }
    }

    struct Missing: Error {
        let what: String
    }

    init(at moment: String = "2025-12-01T09:00:00+03:00", tariff: String = "premium") async throws {
        folder = try TemporaryFolder()
        clock = Clock(try Instant(moment).date)
        sealing = try SealingKey(bytes: Randomness.system.bytes(32))
        identity = LedgerIdentity(domain: "support.example", key: try .generate(.ed25519), randomness: .system)
        store = try Store(path: folder.file("propusk.sqlite"), identity: identity, at: clock.now)
        desk = Desk(
            store: store,
            postbox: Postbox(
                origin: "propusk.example",
                publicURL: "https://propusk.example",
                key: sealing,
                randomness: .system,
                timeZone: TimeZone(identifier: "Europe/Moscow") ?? .gmt
            ),
            files: FileShelf(folder: folder.file("files")),
            mailbox: Mailbox(
                threads: ThreadKey(key: Randomness.system.bytes(32), origin: "propusk.example"),
                settings: IntakeSettings(),
                senderAddress: "support@propusk.example"
            ),
            now: { [clock] in clock.now }
        )
        try await hire("ivan", .supervisor)
        try await hire("olga", .agent)
        try await register("Ромашка", "anna@example.org", tariff: tariff, language: .ru)
        try await register("Tulip", "bob@example.org", tariff: "basic", language: .en)
    }

    func at(_ moment: String) throws { clock.set(try Instant(moment).date) }

    func moment(_ text: String) throws -> Date { try Instant(text).date }

    /// Opens a ticket of Anna's; its number.
    @discardableResult
    func open(
        _ body: String = "Не идёт обмен, ошибка на всех КПК.",
        subject: String = "Обмен",
        from email: String = "anna@example.org"
    ) async throws -> Int64 {
        try await OpenTicket(from: email, subject: subject, body: body, claims: [:])(by: ivan, in: desk).number
    }

    /// Opens a ticket of somebody whose identity is not confirmed, as mail does.
    func openUnconfirmed(from sender: String = "someone@example.net") async throws -> Int64 {
        try await store.write(at: clock.now, by: "mail") { transaction in
            try transaction.open(
                Ticket(sender: sender, channel: .mail, subject: "Вопрос", body: "Текст", createdAt: transaction.now)
            ).id ?? 0
        }
    }

    func show(_ number: Int64) async throws -> TicketView { try await ShowTicket(number: number)(by: ivan, in: desk) }

    func row(_ number: Int64) async throws -> Ticket {
        guard let ticket = try await store.read({ try $0.ticket(number) }) else { throw Missing(what: "ticket") }
        return ticket
    }

    func hear(_ number: Int64, _ body: String = "Ещё одно") async throws {
        _ = try await HearClient(number: number, body: body, channel: .phone)(by: ivan, in: desk)
    }

    func reply(_ number: Int64, _ body: String? = "Ответ", wait: String? = nil) async throws {
        _ = try await ReplyTicket(number: number, body: body, waitsFor: wait)(by: ivan, in: desk)
    }

    /// The letters that wait for an address, oldest first.
    func letters(to email: String) async throws -> [Letter] {
        try await store.read { [clock] in try $0.dueMessages(at: clock.now, limit: 1000) }
            .filter { $0.recipient == email }
            .sorted { ($0.id ?? 0) < ($1.id ?? 0) }
            .map { try Letter($0, openedWith: sealing) }
    }

    /// Whether fsck finds nothing wrong.
    func expectWhole(_ location: SourceLocation = #_sourceLocation) throws {
        let check = try DatabaseCheck(
            of: DatabaseFile(path: folder.file("propusk.sqlite")),
            identity: identity,
            files: FileShelf(folder: folder.file("files"))
        )
        #expect(check.problems == [], sourceLocation: location)
    }
}

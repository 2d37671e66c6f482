import Access
import Broker
import Cryptography
import Desk
import Diagnostics
import Foundation
import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Store
import Synchronization

/// A whole broker on a data folder of its own, a real sshd, and a client with two approving contacts.
struct House {
    static let transport = SSHTransport()

    let folder: TemporaryFolder
    let store: Store
    let identity: LedgerIdentity
    let broker: Broker
    let keys: InstanceKeys
    let sshd: LoopbackSSHD
    let clock: Clock
    let ivan = Principal.agent(name: "ivan", role: .supervisor, actor: "ivan+local:uid1000")
    let owner = Principal.owner(actor: "local:uid1000")
    /// The account that sshd serves: whoever runs the tests.
    let user = NSUserName()

    /// A clock that stands in front of the real one, so that a day passes when a test says so.
    final class Clock: Sendable {
        private let shift = Mutex(TimeInterval(0))
        var now: Date { Date().addingTimeInterval(shift.withLock { $0 }) }
        func advance(by seconds: TimeInterval) { shift.withLock { $0 += seconds } }
    }

    init(profiles: ProfileLibrary = .shipped) async throws {
        folder = try TemporaryFolder()
        clock = Clock()
        keys = InstanceKeys(
            authority: try SigningKey.generate(.ed25519),
            sealing: try SealingKey(bytes: Randomness.system.bytes(32)),
            secret: Randomness.system.bytes(32)
        )
        sshd = try await LoopbackSSHD.start()
        identity = try LedgerIdentity(domain: "support.example", key: .generate(.ed25519), randomness: .system)
        store = try Store(path: folder.file("propusk.sqlite"), identity: identity, at: Date())
        broker = Self.broker(on: store, keys: keys, clock: clock, profiles: profiles)
        _ = try await AddAgent(name: "ivan", key: Self.newKeyLine(), role: .supervisor)(by: owner, in: broker)
        _ = try await AddClient(name: "Ромашка", tariff: "standard")(by: ivan, in: broker.desk)
        _ = try await AddContact(
            client: "Ромашка",
            name: "Анна Ким",
            email: "anna@example.org",
            login: nil,
            approves: true,
            language: .ru
        )(by: ivan, in: broker)
        try await addSecondApprover()
        _ = try await OpenTicket(
            from: "anna@example.org",
            subject: "Не идёт обмен",
            body: "С утра не выгружаются заказы.\nОшибка на всех КПК.",
            claims: ["server.version": "5.5.40"]
        )(by: ivan, in: broker.desk)
    }

    /// Writes a second approving contact straight into the database, as if the first one had confirmed it.
    private func addSecondApprover() async throws {
        _ = try await store.write(at: clock.now, by: "test") { transaction in
            try transaction.insert(
                Contact(
                    clientId: 1,
                    name: "Пётр Шилов",
                    email: "petr@example.org",
                    language: .ru,
                    approves: true,
                    createdAt: transaction.now,
                    confirmedAt: transaction.now
                )
            )
        }
    }

    static func broker(on store: Store, keys: InstanceKeys, clock: Clock, profiles: ProfileLibrary = .shipped) -> Broker
    {
        Broker(
            store: store,
            keys: keys,
            settings: InstanceSettings(
                origin: "propusk.example",
                publicURL: "https://propusk.example",
                gatewayAddress: "propusk.example:2222",
                senderAddress: "support@propusk.example",
                filesFolder: FileManager.default.temporaryDirectory.appending(path: "propusk-files").path,
                timeZone: TimeZone(identifier: "Europe/Moscow") ?? .gmt,
                lapse: 86_400,
                version: "test"
            ),
            transport: transport,
            profiles: profiles,
            randomness: .system,
            now: { clock.now }
        )
    }

    static func newKeyLine() throws -> String {
        SSHPublicKey(try SigningKey.generate(.ed25519).publicKey).line
    }

    /// Registers this host's sshd under a name, and puts the printed trust line there.
    func addMachine(
        _ name: String = "srv-1c",
        port: UInt16? = nil,
        hostKey: String? = nil,
        isTrusting: Bool = true,
        heldAuthority: String? = nil
    ) async throws {
        _ = try await AddMachine(
            name: name,
            client: "Ромашка",
            address: "127.0.0.1:\(port ?? sshd.port)",
            user: user,
            hostKey: hostKey ?? sshd.hostKeyLine,
            platform: "posix",
            sshdVersion: "9.2",
            heldAuthority: heldAuthority
        )(by: ivan, in: broker)
        if isTrusting {
            let trust = try await ShowTrust(machine: name)(by: ivan, in: broker)
            try sshd.authorize(trust.lines.map(\.line), for: user)
        }
    }

    func request(
        _ profile: String = "posix-basics",
        on machine: String = "srv-1c",
        inputs: [String: String] = [:]
    ) async throws -> RequestView {
        try await RequestAccess(
            ticket: 1,
            machine: machine,
            profile: profile,
            inputs: inputs,
            minutes: 30,
            reason: "посмотреть версии"
        )(by: ivan, in: broker)
    }

    /// What a contact finds in their mailbox.
    struct Mail {
        let handle: String
        let code: String
        let body: String
    }

    /// The newest invitation to an address, as the mail service would send it.
    func invitation(to email: String = "anna@example.org") async throws -> Mail {
        let letters = try await letters(to: email)
        guard let body = letters.last(where: { $0.body.contains("/c/") })?.body,
            let link = body.firstMatch(of: /\/c\/([0-9a-z]{26})/),
            let code = body.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
        else { throw Missing(what: "an invitation for \(email)") }
        return Mail(handle: String(link.1), code: String(code.0), body: body)
    }

    /// Every letter that waits for an address, oldest first.
    func letters(to email: String) async throws -> [Letter] {
        try await store.read { [clock] in try $0.dueMessages(at: clock.now, limit: 1000) }
            .filter { $0.recipient == email }
            .sorted { ($0.id ?? 0) < ($1.id ?? 0) }
            .map { try Letter(opening: $0.sealed ?? Data(), messageId: $0.messageId, with: keys.sealing) }
    }

    /// Reads and approves as the contact does.
    @discardableResult
    func approve(
        without: [String] = [],
        minutes: Int? = nil,
        isByHand: Bool = false,
        certificate: String? = nil,
        waits: Bool = true
    ) async throws -> Decided {
        let mail = try await invitation()
        let document = try await ShowConsent(handle: mail.handle, without: without, minutes: minutes)(
            by: .reader,
            in: broker
        )
        return try await ApproveConsent(
            handle: mail.handle,
            code: mail.code,
            plan: document.planDigest,
            without: without,
            minutes: minutes,
            isByHand: isByHand,
            certificate: certificate,
            waits: waits
        )(by: .reader, in: broker)
    }

    func ticket() async throws -> TicketView {
        try await ShowTicket(number: 1)(by: ivan, in: broker.desk)
    }

    struct Missing: Error {
        let what: String
    }
}

import Access
import Broker
import Cryptography
import Desk
import Diagnostics
import Foundation
import OpenSSHFormats
import SSHTransport
import Store

/// A broker on a data folder, as the server has it; nothing listens and nothing is connected to.
struct Instance {
    let store: Store
    let broker: Broker
    let owner = Principal.owner(actor: "local:uid1000")
    let agent = Principal.agent(name: "ivan", role: .supervisor, actor: "ivan+local:uid1000")

    init(folder: String) throws {
        store = try Store(
            path: "\(folder)/propusk.sqlite",
            identity: LedgerIdentity(domain: "bench.example", key: .generate(.ed25519), randomness: .system),
            at: Date()
        )
        broker = Broker(
            store: store,
            keys: InstanceKeys(
                authority: try SigningKey.generate(.ed25519),
                sealing: try SealingKey(bytes: Randomness.system.bytes(32)),
                secret: Randomness.system.bytes(32)
            ),
            settings: InstanceSettings(
                origin: "bench.example",
                publicURL: "https://bench.example",
                gatewayAddress: "bench.example:2222",
                senderAddress: "support@bench.example",
                filesFolder: "\(folder)/files",
                timeZone: .gmt,
                lapse: 86_400,
                version: "bench"
            ),
            transport: SSHTransport(),
            profiles: .shipped,
            randomness: .system,
            now: { Date() }
        )
    }

    /// Registers an agent, a client, a contact and a machine, and asks for access to it.
    func fill() async throws {
        let key = { SSHPublicKey(try SigningKey.generate(.ed25519).publicKey).line }
        _ = try await AddAgent(name: "ivan", key: key(), role: .supervisor)(by: owner, in: broker)
        _ = try await AddClient(name: "Ромашка", tariff: "standard")(by: agent, in: broker.desk)
        _ = try await AddContact(
            client: "Ромашка",
            name: "Анна Ким",
            email: "anna@example.org",
            login: nil,
            approves: true,
            language: .ru
        )(by: agent, in: broker)
        _ = try await OpenTicket(
            from: "anna@example.org",
            subject: "Не идёт обмен",
            body: "С утра не выгружаются заказы.",
            claims: [:]
        )(by: agent, in: broker.desk)
        _ = try await AddMachine(
            name: "srv-1c",
            client: "Ромашка",
            address: "192.0.2.1:22",
            user: "support",
            hostKey: try key(),
            platform: "posix",
            sshdVersion: "9.2",
            heldAuthority: nil
        )(by: agent, in: broker)
        _ = try await RequestAccess(
            ticket: 1,
            machine: "srv-1c",
            profile: "posix-basics",
            inputs: [:],
            minutes: 30,
            reason: "посмотреть версии"
        )(by: agent, in: broker)
    }
}

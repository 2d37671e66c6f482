import Access
import Cryptography
import Desk
import Foundation
import OpenSSHFormats
import Regulation
import Store

// Rows as their use cases would write them, told by the same events.
extension Workplace {
    func hire(_ name: String, _ role: Role) async throws {
        let key = SSHPublicKey(try SigningKey.generate(.ed25519).publicKey)
        try await store.write(at: clock.now, by: "test") { transaction in
            let agent = try transaction.insert(
                Agent(
                    name: name,
                    key: key.line,
                    fingerprint: key.fingerprint,
                    role: role,
                    createdAt: transaction.now
                )
            )
            try transaction.record(.agentAdded, agent.told)
        }
    }

    func register(_ client: String, _ email: String, tariff: String, language: Language) async throws {
        let added = try await AddClient(name: client, tariff: tariff)(by: owner, in: desk)
        try await store.write(at: clock.now, by: "test") { transaction in
            let contact = try transaction.insert(
                Contact(
                    clientId: added.id,
                    name: email.hasPrefix("anna") ? "Анна Ким" : "Bob",
                    email: email,
                    language: language,
                    approves: true,
                    createdAt: transaction.now,
                    confirmedAt: transaction.now
                )
            )
            try transaction.record(.contactAdded, contact.told)
        }
    }

    /// Publishes a change of the calendar, and counts the open clocks anew.
    ///
    /// - Returns: the tickets whose deadline moved.
    func publish(_ change: CalendarChange) async throws -> [Int64] {
        try await store.write(at: clock.now, by: "ivan") { transaction in
            let version = Int64(try transaction.calendarPublications().count + 1)
            let row = try transaction.insert(
                CalendarPublication(version: version, change: change, publishedBy: "ivan", at: transaction.now)
            )
            try transaction.record(.calendarPublished, row.told)
            return try transaction.recountOpenClocks(because: .calendar)
        }
    }

    /// Gives a client another tariff, and counts the open clocks anew.
    func change(tariff: String, of name: String = "Ромашка") async throws -> [Int64] {
        try await store.write(at: clock.now, by: "ivan") { transaction in
            guard var client = try transaction.client(named: name) else { throw Missing(what: name) }
            client.tariff = tariff
            try transaction.update(client)
            try transaction.record(.clientChanged, client.told)
            return try transaction.recountOpenClocks(because: .tariff)
        }
    }
}

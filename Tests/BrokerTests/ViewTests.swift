import Access
import Broker
import Desk
import PropuskTesting
import Store
import Testing

/// Who looked at what, and under what configuration: the ledger is told, but not of every look.
struct ViewTests {
    private func events(_ kind: EventKind, in house: House) async throws -> [Event] {
        try await house.store.read { rows in
            let log = try #require(try rows.newestLog())
            return try rows.events(ofLog: log, places: 0..<rows.size(ofLog: log)).filter { $0.kind == kind }
        }
    }

    @Test
    func `the consent text is told to be shown once an hour and invitation, while it waits`() async throws {
        let house = try await House()
        try await house.addMachine()
        let request = try await house.request()
        let (anna, petr) = (try await house.invitation(), try await house.invitation(to: "petr@example.org"))
        for handle in [anna.handle, anna.handle, petr.handle] {
            _ = try await ShowConsent(handle: handle)(by: .reader, in: house.broker)
        }
        let shown = try await events(.consentShown, in: house)
        #expect(shown.map { $0.fields["contact"] } == ["anna@example.org", "petr@example.org"])
        #expect(shown.allSatisfy { $0.requestId == request.number && $0.fields["plan"] == request.planDigest })
        #expect(shown.first?.actor == "reader")

        let restarted = House.broker(on: house.store, keys: house.keys, clock: house.clock)
        _ = try await ShowConsent(handle: anna.handle)(by: .reader, in: restarted)
        #expect(try await events(.consentShown, in: house).count == 2, "a restart forgets nothing")
        house.clock.advance(by: 3_601)
        for broker in [restarted, house.broker] {
            _ = try await ShowConsent(handle: anna.handle)(by: .reader, in: broker)
        }
        #expect(try await events(.consentShown, in: house).count == 3)

        _ = try await DeclineConsent(handle: anna.handle, code: anna.code)(by: .reader, in: house.broker)
        house.clock.advance(by: 3_601)
        _ = try await ShowConsent(handle: anna.handle)(by: .reader, in: house.broker)
        #expect(try await events(.consentShown, in: house).count == 3, "it is decided")
    }

    @Test
    func `looks at what was approved and fetched receipts are told, and are no part of a receipt`() async throws {
        let house = try await House()
        try await house.addMachine()
        let request = try await house.request()
        let handle = try #require(try await house.approve(isByHand: true).followHandle)
        for _ in 0..<2 {
            _ = try await FollowAccess(handle: handle)(by: .follower, in: house.broker)
            _ = try await FetchReceipt(handle: handle)(by: .follower, in: house.broker)
            _ = try await ShowReceipt(number: request.number)(by: house.ivan, in: house.broker)
        }
        #expect(try await events(.accessViewed, in: house).map(\.actor) == ["contact:anna@example.org"])
        #expect(
            try await events(.receiptFetched, in: house).map(\.actor) == [
                "contact:anna@example.org", "ivan+local:uid1000",
            ]
        )
        house.clock.advance(by: 3_601)
        _ = try await FollowAccess(handle: handle)(by: .follower, in: house.broker)
        #expect(try await events(.accessViewed, in: house).count == 2)

        let receipt = try await ShowReceipt(number: request.number)(by: house.ivan, in: house.broker)
        #expect(receipt.text.contains("consent.shown"))
        #expect(!receipt.text.contains("access.viewed") && !receipt.text.contains("receipt.fetched"))
    }

    @Test
    func `a configuration is told when it is another than before`() async throws {
        let house = try await House()
        let restarted = House.broker(on: house.store, keys: house.keys, clock: house.clock)
        try await house.broker.recordConfiguration(["lapse_hours": "24"], certificate: nil)
        try await restarted.recordConfiguration(["lapse_hours": "24"], certificate: nil)
        #expect(try await events(.instanceConfigured, in: house).count == 1)
        try await restarted.recordConfiguration(["lapse_hours": "12"], certificate: nil)
        try await restarted.recordConfiguration(["lapse_hours": "12"], certificate: [1])
        let told = try await events(.instanceConfigured, in: house).map(\.fields)
        #expect(told.count == 3)
        #expect(Set(told.map { $0["settings"] }).count == 2)
        #expect(Set(told.map { $0["tls"] }).count == 2)
        let last = try #require(told.last)
        #expect(last["version"] == "test" && last["authority"]?.hasPrefix("SHA256:") == true)
        #expect(last["profiles"]?.contains("posix-basics ") == true)
        #expect(last["ledger_key"]?.hasPrefix("support.example/ledger+") == true)
    }

    @Test
    func `another tariff is told, the same one isn't`() async throws {
        let house = try await House()
        for tariff in ["premium", "premium"] {
            let client = try await ChangeClient(name: "Ромашка", tariff: tariff)(by: house.ivan, in: house.broker.desk)
            #expect(client.tariff == tariff)
        }
        let told = try await events(.clientChanged, in: house)
        #expect(told.map { $0.fields["tariff"] } == ["premium"])
        #expect(told.map(\.actor) == ["ivan+local:uid1000"])
        await #expect(throws: Refusal.self) {
            _ = try await ChangeClient(name: "Ромашка", tariff: "gold")(by: house.ivan, in: house.broker.desk)
        }
    }
}

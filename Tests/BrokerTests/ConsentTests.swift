import Access
import Broker
import Desk
import Foundation
import PropuskTesting
import Store
import Testing

/// What a contact's decision needs, and what is refused.
struct ConsentTests {
    private func refusal(_ body: () async throws -> Void) async -> Refusal.Code? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Refusal)?.code
        }
    }

    private func attempt(
        _ house: House,
        code: String? = nil,
        plan: String? = nil,
        without: [String] = [],
        minutes: Int? = nil
    ) async throws {
        let mail = try await house.invitation()
        let shown = try await ShowConsent(handle: mail.handle)(by: .reader, in: house.broker).planDigest
        _ = try await ApproveConsent(
            handle: mail.handle,
            code: code ?? mail.code,
            plan: plan ?? shown,
            without: without,
            minutes: minutes,
            waits: true
        )(by: .reader, in: house.broker)
    }

    @Test func `a wrong code runs nothing and is counted`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        #expect(await refusal { try await attempt(house, code: "0000-0000-0000-0000") } == .codeWrong)
        #expect(try await house.ticket().requests.first?.state == .requested)
        #expect(try await house.ticket().timeline.contains { $0.kind == .codeRefused })
        #expect(!house.sshd.log.contains("Accepted"))
    }

    @Test func `guessing is throttled, and the right code is then refused as well`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        for _ in 1...5 {
            #expect(await refusal { try await attempt(house, code: "0000-0000-0000-0000") } == .codeWrong)
        }
        #expect(await refusal { try await attempt(house) } == .codeThrottled)
        house.clock.advance(by: 601)
        #expect(await refusal { try await attempt(house) } == nil)
    }

    @Test func `a code works once`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        try await attempt(house)
        #expect(await refusal { try await attempt(house) } == .wrongState)
    }

    @Test func `one contact's code does not open another contact's invitation`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        let petr = try await house.invitation(to: "petr@example.org")
        #expect(await refusal { try await attempt(house, code: petr.code) } == .codeWrong)
    }

    @Test func `once decided, the other contact's code is void`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        let petr = try await house.invitation(to: "petr@example.org")
        try await attempt(house)
        let late = await refusal {
            _ = try await DeclineConsent(handle: petr.handle, code: petr.code)(by: .reader, in: house.broker)
        }
        #expect(late == .wrongState)
    }

    @Test func `a plan that was not the one shown is refused, with the digest of the present one`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        let zeros = String(repeating: "0", count: 64)
        #expect(await refusal { try await attempt(house, plan: zeros) } == .planChanged)
        let probes = try await ShowConsent(handle: house.invitation().handle)(by: .reader, in: house.broker).probes
        let first = try #require(probes.first)
        #expect(await refusal { try await attempt(house, without: [first.id]) } == .planChanged, "struck after reading")
        #expect(try await house.ticket().requests.first?.state == .requested)
    }

    @Test func `a struck probe is not in the script, and is unknown in the ticket`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        let handle = try await house.invitation().handle
        let whole = try await ShowConsent(handle: handle)(by: .reader, in: house.broker)
        let struck = try #require(whole.probes.first)
        let narrowed = try await ShowConsent(handle: handle, without: [struck.id])(by: .reader, in: house.broker)
        #expect(!narrowed.script.contains(struck.command))
        #expect(narrowed.planDigest != whole.planDigest)
        try await house.approve(without: [struck.id])
        let collection = try #require(try await house.ticket().requests.first?.collections.first)
        let probe = collection.probes.first { $0.probe == struck.id }
        #expect(probe?.status == "unknown")
        #expect(probe?.reason == "struckOut")
    }

    @Test func `consent can only narrow`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        let all = try await ShowConsent(handle: house.invitation().handle)(by: .reader, in: house.broker).probes.map(
            \.id
        )
        #expect(await refusal { try await attempt(house, minutes: 31) } == .consentWidened)
        #expect(await refusal { try await attempt(house, minutes: 4) } == .invalidDuration)
        #expect(await refusal { try await attempt(house, without: all) } == .planEmpty)
        #expect(await refusal { try await attempt(house, without: ["no-such-probe"]) } == .probeUnknown)
    }

    @Test func `declining ends the request and runs nothing`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        let mail = try await house.invitation()
        let decided = try await DeclineConsent(handle: mail.handle, code: mail.code)(by: .reader, in: house.broker)
        #expect(decided.state == .declined)
        #expect(decided.followHandle == nil)
        #expect(try await house.ticket().requests.first?.consent?.decision == "declined")
        #expect(!house.sshd.log.contains("Accepted"))
    }

    @Test func `silence lapses`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        house.clock.advance(by: 86_401)
        try await house.broker.endOverdue()
        #expect(try await house.ticket().requests.first?.state == .lapsed)
        #expect(await refusal { try await attempt(house) } == .wrongState)
    }

    @Test func `nobody of the vendor can approve, not even with the code`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        let mail = try await house.invitation()
        let approval = ApproveConsent(handle: mail.handle, code: mail.code, plan: String(repeating: "0", count: 64))
        for principal in [house.ivan, house.owner, .system, .follower] {
            #expect(await refusal { _ = try await approval(by: principal, in: house.broker) } == .notPermitted)
        }
    }

    @Test func `a locked machine or agent takes no approval`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        _ = try await LockMachine(name: "srv-1c", isLocked: true)(by: house.ivan, in: house.broker)
        #expect(await refusal { try await attempt(house) } != nil)
        #expect(try await house.ticket().requests.first?.state == .revoked)
        #expect(await refusal { _ = try await house.request() } == .machineLocked)
    }
}

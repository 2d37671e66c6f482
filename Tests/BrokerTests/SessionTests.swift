import Access
import Broker
import Desk
import Diagnostics
import Foundation
import OpenSSHFormats
import PropuskTesting
import Store
import Testing

/// What ends a session, and how a session that goes wrong is told.
struct SessionTests {
    /// A pipe that nobody writes to: reading it never ends.
    private let pipe: String
    private let folder: TemporaryFolder

    init() async throws {
        folder = try TemporaryFolder(prefix: "endless")
        pipe = folder.file("pipe")
        try #require(try await run(["mkfifo", pipe]).status == 0)
    }

    /// A profile with one probe, which reads the pipe.
    private var endless: ProfileLibrary {
        get throws {
            ProfileLibrary([
                try Profile(
                    yaml: """
                        profile: 1
                        id: endless
                        version: 1.0.0
                        title: {ru: Чтение без конца, en: A read without end}
                        probes:
                          - id: read
                            part: machine
                            argv: [cat, \(pipe)]
                            seconds: 50
                            bytes: 512
                            sensitivity: public
                            clause: "4.1"
                            consent: {ru: Читает, en: Reads}
                        """
                )
            ])
        }
    }

    /// Whether the probe runs on this host: the tests look at processes, not at connections.
    private func isReading() async throws -> Bool {
        try await run(["pgrep", "-f", "^cat \(pipe)$"]).status == 0
    }

    @Test(arguments: [
        ("stop", RequestState.revoked), ("withdraw", .withdrawn), ("lock", .revoked),
    ])
    func `stop, withdraw and lock end what runs on the machine within two seconds`(
        how: String,
        state: RequestState
    ) async throws {
        let house = try await House(profiles: endless)
        try await house.addMachine()
        _ = try await house.request("endless")
        let follow = try #require(try await house.approve(waits: false).followHandle)
        #expect(try await eventually { try await isReading() })
        switch how {
        case "stop": _ = try await StopAccess(handle: follow)(by: .follower, in: house.broker)
        case "withdraw": _ = try await WithdrawRequest(number: 1)(by: house.ivan, in: house.broker)
        default: _ = try await LockMachine(name: "srv-1c", isLocked: true)(by: house.ivan, in: house.broker)
        }
        #expect(try await eventually(within: .seconds(2)) { try await !isReading() })
        #expect(try await house.ticket().requests[0].state == state)
        #expect(
            try await eventually { try await house.ticket().requests[0].collections.count == 1 },
            "what came is kept"
        )
    }

    @Test func `locking an agent ends their sessions, and they may ask for nothing more`() async throws {
        let house = try await House(profiles: endless)
        try await house.addMachine()
        _ = try await house.request("endless")
        try await house.approve(waits: false)
        #expect(try await eventually { try await isReading() })
        _ = try await LockAgent(name: "ivan", isLocked: true)(by: house.owner, in: house.broker)
        #expect(try await eventually(within: .seconds(2)) { try await !isReading() })
        let refusal = await #expect(throws: Refusal.self) {
            try await house.broker.agent(named: "ivan", actingAs: "local:uid1000")
        }
        #expect(refusal?.code == .agentLocked)
    }

    @Test func `the approved time ends what runs`() async throws {
        let house = try await House(profiles: endless)
        try await house.addMachine()
        _ = try await house.request("endless")
        try await house.approve(minutes: 5, waits: false)
        #expect(try await eventually { try await isReading() })
        house.clock.advance(by: 301)
        try await house.broker.endOverdue()
        #expect(try await eventually(within: .seconds(2)) { try await !isReading() })
        #expect(try await house.ticket().requests[0].state == .expired)
    }

    private func failure(_ house: House) async throws -> String {
        try #require(try await house.ticket().requests.last?.failure)
    }

    @Test func `a changed host key stops everything before the pass is offered`() async throws {
        let house = try await House()
        let other = try House.newKeyLine()
        try await house.addMachine(hostKey: other)
        _ = try await house.request()
        #expect(try await house.approve().state == .failed)
        #expect(try await failure(house).contains("host key"))
        let cause = try #require(try await house.ticket().requests[0].cause)
        #expect(cause.code == .hostKeyChanged)
        #expect(cause.expected == (try SSHPublicKey(line: other)).fingerprint)
        #expect(cause.checks == [.hostReinstalledOrIntercepted])
        #expect(try await house.ticket().requests[0].passes.count == 1, "a changed key is not tried again")
        #expect(!house.sshd.log.contains("propusk/t1"))
    }

    @Test func `a machine without the trust line refuses the pass, in words a person can act on`() async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        _ = try await house.request()
        #expect(try await house.approve().state == .failed)
        let reason = try await failure(house)
        #expect(reason.contains("does not accept the pass"))
        #expect(reason.contains("trust line"))
        let ticket = try await house.ticket()
        #expect(ticket.requests[0].cause?.words?.hasPrefix("SSH-2.0-OpenSSH_") == true)
        #expect(ticket.requests[0].collections.last?.cause == ticket.requests[0].cause)
        #expect(ticket.timeline.last { $0.kind == .accessFailed }?.fields["failure"] == "pass_refused")
    }

    @Test func `an unreachable machine is tried four times, each with a pass of its own, then it is said`() async throws
    {
        let house = try await House()
        try await house.addMachine(port: LoopbackPort.free(), isTrusting: false)
        _ = try await house.request()
        #expect(try await house.approve().state == .failed)
        let request = try await house.ticket().requests[0]
        #expect(request.passes.map(\.keyId) == (1...4).map { "propusk/t1/r1/p\($0)" })
        #expect(Set(request.passes.map(\.serial)).count == 4)
        #expect(request.failure?.contains("nothing answers there") == true)
    }

    @Test func `what was live when the server died is failed at the next start, and its codes are void`() async throws {
        let house = try await House()
        try await house.addMachine()
        _ = try await house.request()
        _ = try await house.approve(waits: true)
        try await house.store.write(at: house.clock.now, by: "test") { transaction in
            guard var request = try transaction.request(1) else { return }
            request.state = .active
            try transaction.update(request)
        }
        let next = House.broker(on: house.store, keys: house.keys, clock: house.clock)
        try await next.closeInterrupted()
        #expect(try await house.ticket().requests[0].cause == SessionFailure(.interrupted))
    }
}

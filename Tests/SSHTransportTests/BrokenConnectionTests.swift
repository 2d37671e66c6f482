import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

/// A real `sshd` behind a proxy that lets some of its bytes through and no more: every place where a machine can hang
/// or break off.
struct BrokenConnectionTests {
    let transport = SSHTransport()

    private func failures(
        _ machine: TestMachine,
        _ ending: TestPeer.Ending,
        deadlines: Deadlines
    ) async throws -> [(limit: Int, code: TransportError.Code?)] {
        let pass = try await machine.authority.pass()
        let endpoint = try machine.endpoint
        let limits = Array(stride(from: 0, through: 2600, by: 100))
        return try await withThrowingTaskGroup(of: (Int, TransportError.Code?).self) { group in
            var codes: [(limit: Int, code: TransportError.Code?)] = []
            for (index, limit) in limits.enumerated() {
                if index >= 9, let code = try await group.next() { codes.append(code) }
                group.addTask {
                    let proxy = TestPeer.proxy(to: endpoint.port, limit: limit, then: ending)
                    var there = endpoint
                    there.port = proxy.port
                    let run = CommandRun(command: "sleep 0.1; seq 1 1000")
                    let failure = await transport.failure(run, at: there, with: pass, deadlines: deadlines)
                    withExtendedLifetime(proxy) {}
                    return (limit, failure?.code)
                }
            }
            for try await code in group { codes.append(code) }
            return codes.sorted { $0.limit < $1.limit }
        }
    }

    @Test func `wherever a machine hangs, the deadline of that step passes`() async throws {
        let codes = try await failures(try await TestMachine(), .stalls, deadlines: .each(.seconds(4)))
        var phases: [Phase] = []
        for (limit, code) in codes {
            guard case .deadlinePassed(let phase) = code else {
                Issue.record("at \(limit) bytes: \(String(describing: code))")
                continue
            }
            phases.append(phase)
        }
        #expect(phases == phases.sorted { Phase.order($0) < Phase.order($1) })
        #expect(Set(phases).isSuperset(of: [.banner, .keyExchange, .authentication, .output]))
    }

    @Test func `wherever a machine closes, the step is named`() async throws {
        let codes = try await failures(try await TestMachine(), .closes, deadlines: .each(.seconds(60)))
        var phases: [Phase] = []
        for (limit, code) in codes {
            guard case .closedMidway(let phase) = code else {
                Issue.record("at \(limit) bytes: \(String(describing: code))")
                continue
            }
            phases.append(phase)
        }
        #expect(phases == phases.sorted { Phase.order($0) < Phase.order($1) })
        #expect(Set(phases).isSuperset(of: [.banner, .keyExchange, .authentication, .output]))
    }

    @Test func `a command that says nothing runs into the idle deadline`() async throws {
        let machine = try await TestMachine()
        var deadlines = Deadlines.standard
        deadlines.idle = .seconds(1)
        let failure = await transport.failure(
            CommandRun(command: "sleep 30"),
            at: try machine.endpoint,
            with: try await machine.authority.pass(),
            deadlines: deadlines
        )
        #expect(failure?.code == .deadlinePassed(.output))
    }

    @Test func `a command that keeps talking runs into the total deadline`() async throws {
        let machine = try await TestMachine()
        let failure = await transport.failure(
            CommandRun(command: "while :; do echo x; sleep 0.1; done"),
            at: try machine.endpoint,
            with: try await machine.authority.pass(),
            deadlines: .each(.seconds(30), total: .seconds(4))
        )
        #expect(failure?.code == .deadlinePassed(.total))
    }

    @Test func `a killed server ends the run`() async throws {
        let machine = try await TestMachine()
        let endpoint = try machine.endpoint
        let pass = try await machine.authority.pass()
        let collected = Collected()
        async let result = { () async -> TransportError.Code? in
            do throws(TransportError) {
                _ = try await transport.collect(
                    CommandRun(command: "echo here; sleep 30"),
                    at: endpoint,
                    with: pass,
                    into: collected
                )
                return nil
            } catch {
                return error.code
            }
        }()
        #expect(await eventually { collected.text == "here\n" })
        machine.server.stop()
        #expect(await result == .closedMidway(.output))
    }
}

extension Phase {
    static func order(_ phase: Phase) -> Int { allCases.firstIndex(of: phase) ?? 0 }
}

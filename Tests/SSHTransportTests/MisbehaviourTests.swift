import Foundation
import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

/// Machines that let us in and then break the rules: each run ends with a reason or a right result, in little memory,
/// and an honest run on the same thread gets its answer meanwhile.
struct MisbehaviourTests {
    let transport = SSHTransport()

    /// The result of a run on a misbehaving machine, with an honest run beside it.
    private func ordeal(
        _ name: String,
        _ run: CommandRun = CommandRun(command: "true"),
        deadlines: Deadlines = .standard
    ) async throws -> (outcome: RunOutcome?, text: String, failure: TransportError?) {
        let peer = try await MisbehavingPeer.shared.value
        let pass = try await TestAuthority().pass()
        let collected = Collected()
        let before = ProcessTable.residentBytes()
        async let misbehaved = { () async -> Result<RunOutcome, TransportError> in
            do throws(TransportError) {
                let endpoint = peer.endpoint(name)
                return .success(
                    try await transport.collect(run, at: endpoint, with: pass, deadlines: deadlines, into: collected)
                        .outcome
                )
            } catch {
                return .failure(error)
            }
        }()
        let (outcome, honest) = try await transport.collect(
            CommandRun(command: "true"),
            at: peer.endpoint("honest"),
            with: pass
        )
        #expect(honest.text == "fine\n")
        #expect(outcome.exitStatus == 0)
        let result = await misbehaved
        // Tests run beside this one; a queue without a bound would take all there is.
        #expect(ProcessTable.residentBytes() - before < 300 << 20)
        switch result {
        case .success(let outcome): return (outcome, collected.text, nil)
        case .failure(let error): return (nil, collected.text, error)
        }
    }

    @Test(arguments: [
        ("never-lets-in", Phase.authentication), ("never-opens", .open), ("never-answers", .exec),
        ("takes-no-input", .output),
    ])
    func `who never answers runs into the deadline of that step`(_ name: String, _ phase: Phase) async throws {
        let run = CommandRun(command: "true", input: Array("much input".utf8))
        let (_, _, failure) = try await ordeal(name, run, deadlines: .only(phase, .seconds(2)))
        #expect(failure?.code == .deadlinePassed(phase))
    }

    @Test(arguments: [
        ("refuses-the-channel", TransportError.Code.channelRefused), ("refuses-the-command", .commandRefused),
        ("sends-a-huge-packet", .protocolViolation),
    ])
    func `a refusal and a breakdown are named`(_ name: String, _ code: TransportError.Code) async throws {
        let (_, _, failure) = try await ordeal(name)
        #expect(failure?.code == code)
        #expect(failure?.detail.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E } == true)
    }

    @Test func `a channel that is closed before it was used is a refusal`() async throws {
        let (_, _, failure) = try await ordeal("closes-the-channel")
        // Which one depends on whether the close comes together with the confirmation.
        #expect(failure?.code == .channelRefused || failure?.code == .commandRefused, "\(failure as Any)")
    }

    @Test func `a goodbye is told in harmless words`() async throws {
        let (_, _, failure) = try await ordeal("says-goodbye")
        guard case .closedMidway = failure?.code else { throw LoopbackFailure(description: "\(failure as Any)") }
        #expect(failure?.detail.contains("tired?]0;owned???") == true)
    }

    @Test(arguments: [
        "talks-before-the-answer", "adjusts-the-window", "asks-globally", "asks-on-the-channel", "answers-unasked",
        "sends-nothing-in-pieces", "ignores-endlessly", "debugs-endlessly", "opens-channels-endlessly",
        "greets-endlessly",
    ])
    func `a flood of packets that nobody asked for ends the run`(_ name: String) async throws {
        let (_, _, failure) = try await ordeal(name)
        #expect(failure?.code == .protocolViolation)
    }

    @Test func `packets too small for libssh are refused before it loops`() async throws {
        let run = CommandRun(command: "true", input: Array("much input".utf8))
        let (_, _, failure) = try await ordeal("takes-tiny-packets", run)
        #expect(failure?.code == .protocolViolation)
        #expect(failure?.detail == "it takes no packets of a usable size")
    }

    @Test(arguments: ["sends-no-status", "keeps-the-channel"])
    func `output without an exit status is delivered, and no status is made up`(_ name: String) async throws {
        let (outcome, text, _) = try await ordeal(name)
        #expect(text == "half")
        #expect(outcome?.exitStatus == nil && outcome?.signal == nil)
    }

    @Test func `output that comes after the exit status is waited for as long as it moves`() async throws {
        let (outcome, text, _) = try await ordeal("talks-after-the-status", deadlines: .only(.exec, .seconds(5)))
        #expect(text == String(repeating: "late ", count: 16))
        #expect(outcome?.exitStatus == 5)
    }

    @Test func `what comes after the close of a channel is not taken`() async throws {
        let (outcome, text, _) = try await ordeal("talks-after-the-close")
        #expect(text == "before")
        #expect(outcome?.stderr == [])
        #expect(outcome?.exitStatus == nil)
    }

    @Test(arguments: ["sends-large-packets", "greets-hugely"])
    func `large words beside the output change nothing`(_ name: String) async throws {
        let (outcome, text, failure) = try await ordeal(name)
        #expect(failure == nil)
        #expect(text == "fine\n")
        #expect(outcome?.exitStatus == 0)
    }

    @Test func `a forged signal is one harmless word`() async throws {
        let (outcome, _, _) = try await ordeal("forges-a-signal")
        #expect(outcome?.signal == "TERM?]0;owned???")
    }

    @Test func `extended data of an unknown type is no output`() async throws {
        let (outcome, text, _) = try await ordeal("sends-unknown-data")
        #expect(text == "fine\n")
        #expect(outcome?.stderr == Array("seven".utf8))
    }

    @Test func `key exchanges in the middle lose nothing`() async throws {
        let authority = try await TestAuthority()
        let trust = [TestMachine.account: [try authority.trustLine(principal: "propusk-test")]]
        let server = try await LoopbackSSHD.start(
            .init(authorizedKeys: trust, extraLines: ["RekeyLimit 64K", "LogLevel DEBUG1"])
        )
        let endpoint = SSHEndpoint(
            host: server.host,
            port: server.port,
            user: TestMachine.account,
            hostKey: try SSHPublicKey(line: server.hostKeyLine)
        )
        let run = CommandRun(command: "seq 1 100000")
        let (outcome, collected) = try await transport.collect(run, at: endpoint, with: authority.pass())
        let expected = try await PropuskTesting.run(["seq", "1", "100000"])
        #expect(collected.bytes.count == expected.stdout.count)
        #expect(collected.bytes == expected.stdout)
        #expect(outcome.exitStatus == 0)
        #expect(server.log.components(separatedBy: "SSH2_MSG_KEXINIT sent").count > 5)
    }

    @Test func `channels towards us are refused, each kind`() async throws {
        let (outcome, text, _) = try await ordeal("opens-channels")
        #expect(text == "x11 refused\nforwarded-tcpip refused\nauth-agent refused\n")
        #expect(outcome?.exitStatus == 0)
    }
}

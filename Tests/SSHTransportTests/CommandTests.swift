import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

/// Commands on a real `sshd`, with certificates that `ssh-keygen -s` made.
struct CommandTests {
    let transport = SSHTransport()

    @Test func `a command runs, its output, errors and exit status come back`() async throws {
        let machine = try await TestMachine()
        let (outcome, collected) = try await transport.collect(
            CommandRun(command: "echo out; echo err >&2; exit 7"),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        #expect(collected.text == "out\n")
        #expect(outcome.stderr == Array("err\n".utf8))
        #expect(outcome.exitStatus == 7)
        #expect(outcome.signal == nil)
        #expect(outcome.outputBytes == 4)
        #expect(!outcome.wasCut)
        #expect(outcome.hostVersion.hasPrefix("SSH-2.0-OpenSSH_"))
        #expect(collected.starts == 1)
        #expect(Set(outcome.timings.keys) == Set(Phase.allCases))
        #expect(machine.server.log.contains("propusk/t1/r1/p1"))
    }

    @Test(arguments: ["ed25519", "ecdsa", "rsa"])
    func `passes of each key type are accepted`(_ type: String) async throws {
        let machine = try await TestMachine()
        let pass = try await machine.authority.pass(keyType: type)
        let (outcome, _) = try await transport.collect(CommandRun(command: "true"), at: machine.endpoint, with: pass)
        #expect(outcome.exitStatus == 0)
    }

    @Test(arguments: ["ed25519", "ecdsa", "rsa"])
    func `host keys of each type can be pinned`(_ type: String) async throws {
        let authority = try await TestAuthority()
        let trust = [TestMachine.account: [try authority.trustLine(principal: "propusk-test")]]
        let server = try await LoopbackSSHD.start(.init(authorizedKeys: trust, hostKeyType: type))
        let endpoint = SSHEndpoint(
            host: "localhost",
            port: server.port,
            user: TestMachine.account,
            hostKey: try SSHPublicKey(line: server.hostKeyLine)
        )
        let (outcome, _) = try await transport.collect(
            CommandRun(command: "true"),
            at: endpoint,
            with: authority.pass()
        )
        #expect(outcome.exitStatus == 0)
    }

    @Test func `a signal is reported by its name`() async throws {
        let machine = try await TestMachine()
        let (outcome, _) = try await transport.collect(
            CommandRun(command: "kill -TERM $$"),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        #expect(outcome.signal == "TERM")
        #expect(outcome.exitStatus == nil)
    }

    @Test func `a large input arrives whole, and a closed one ends`() async throws {
        let machine = try await TestMachine()
        let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
        let expected = try await PropuskTesting.run(["sha256sum"], input: input).text
        let (outcome, collected) = try await transport.collect(
            CommandRun(command: "sha256sum", input: input, keepsInputOpen: false),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        #expect(collected.text == expected)
        #expect(outcome.exitStatus == 0)
    }

    @Test func `a command that reads a part of its input only ends with its own exit status`() async throws {
        let machine = try await TestMachine()
        let (outcome, collected) = try await transport.collect(
            CommandRun(command: "head -c 5; exit 77", input: [UInt8](repeating: 0x61, count: 5_000_000)),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        #expect(collected.text == "aaaaa")
        #expect(outcome.exitStatus == 77)
    }

    @Test func `large output arrives whole and in order`() async throws {
        let machine = try await TestMachine()
        let (outcome, collected) = try await transport.collect(
            CommandRun(command: "seq 1 400000"),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        let expected = try await PropuskTesting.run(["seq", "1", "400000"])
        #expect(collected.bytes == expected.stdout)
        #expect(outcome.outputBytes == expected.stdout.count)
    }

    @Test func `standard error is kept up to its cap`() async throws {
        let machine = try await TestMachine()
        let (outcome, _) = try await transport.collect(
            CommandRun(command: "seq 1 100000 >&2", errorCap: 10),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        #expect(outcome.stderr == Array("1\n2\n3\n4\n5\n".utf8))
        #expect(outcome.exitStatus == 0)
    }

    @Test func `output over the cap is cut at the cap`() async throws {
        let machine = try await TestMachine()
        let (outcome, collected) = try await transport.collect(
            CommandRun(command: "seq 1 100000; sleep 60", outputCap: 1000),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        #expect(outcome.wasCut)
        #expect(outcome.outputBytes == 1000)
        #expect(collected.bytes.count == 1000)
    }

    @Test func `a receiver that has enough ends the run`() async throws {
        let machine = try await TestMachine()
        let outcome = try await transport.run(
            CommandRun(command: "echo done; sleep 60"),
            at: machine.endpoint,
            with: machine.authority.pass(),
            output: { $0.last == 0x0A ? .enough : .more }
        )
        #expect(outcome.exitStatus == nil)
        #expect(!outcome.wasCut)
    }

    @Test func `binary output is delivered as it is`() async throws {
        let machine = try await TestMachine()
        let (_, collected) = try await transport.collect(
            CommandRun(command: "printf '\\000\\377\\033]0;x\\007'"),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        #expect(collected.bytes == [0, 255, 27, 93, 48, 59, 120, 7])
    }

    @Test func `a command that leaves a process behind does not hold the run up`() async throws {
        let machine = try await TestMachine()
        let (outcome, collected) = try await transport.collect(
            CommandRun(command: "sleep 60 & echo here; exit 3"),
            at: machine.endpoint,
            with: machine.authority.pass(),
            deadlines: .each(.seconds(30))
        )
        #expect(collected.text == "here\n")
        #expect(outcome.exitStatus == 3)
    }

    @Test func `eight sessions share one thread`() async throws {
        let machine = try await TestMachine()
        let endpoint = try machine.endpoint
        let pass = try await machine.authority.pass()
        let answers = try await withThrowingTaskGroup(of: (Int, String, Int?).self) { group in
            for number in 0..<8 {
                group.addTask {
                    let run = CommandRun(command: "echo hello \(number); sleep 0.3; exit \(number)")
                    let (outcome, collected) = try await transport.collect(run, at: endpoint, with: pass)
                    return (number, collected.text, outcome.exitStatus)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 8)
        for (number, text, status) in answers {
            #expect(text == "hello \(number)\n")
            #expect(status == number)
        }
    }
}

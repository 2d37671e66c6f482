import Cryptography
import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

/// A leased password on a real `sshd`, where the account and its password are made for the test.
@Suite(.enabled(if: SystemAccount.mayBeMade, "accounts can be made by root only"))
struct PasswordTests {
    let transport = SSHTransport()

    @Test(arguments: PasswordMachine.Asking.allCases)
    func `a password lets in, and no copy of it stays in memory`(_ asking: PasswordMachine.Asking) async throws {
        try await PasswordMachine.with(asking) { machine in
            let secret = machine.canary.secret()
            #expect(try machine.canary.copies() > 0)
            let (outcome, collected) = try await transport.collect(
                CommandRun(command: "id -un"),
                at: machine.endpoint,
                with: .password(secret)
            )
            #expect(try machine.canary.copies() == 0)
            #expect(collected.text == machine.account.name + "\n")
            #expect(outcome.exitStatus == 0)
            #expect(machine.count("Accepted ") == 1)
            let method = asking == .password ? "password" : "keyboard-interactive"
            #expect(machine.server.log.contains("Accepted \(method)"))
        }
    }

    @Test(arguments: PasswordMachine.Asking.allCases)
    func `a wrong password is offered once, and wiped`(_ asking: PasswordMachine.Asking) async throws {
        try await PasswordMachine.with(asking) { machine in
            let credential = SSHCredential.password(machine.canary.secret(wrong: true))
            let failure = await transport.failure(at: try machine.endpoint, with: credential)
            #expect(try machine.canary.copies() == 0)
            #expect(failure?.code == .passRefused)
            #expect(failure?.hints == [.account, .penaltyBox])
            #expect(await eventually { machine.count("Connection closed by authenticating user") == 1 })
            let method = asking == .password ? "password" : "keyboard-interactive/pam"
            #expect(machine.count("Failed \(method) for") == 1)
            // Whoever tries again has nothing to offer.
            let again = await transport.failure(at: try machine.endpoint, with: credential)
            #expect(again?.code == .invalidRequest)
            #expect(again?.detail == "it was used before")
            #expect(await eventually { machine.count("Connection closed by authenticating user") == 2 })
            #expect(machine.count("Failed \(method) for") == 1)
        }
    }

    @Test func `a machine with another host key never sees the password, which stays for another run`() async throws {
        try await PasswordMachine.with { machine in
            let secret = machine.canary.secret()
            let other = try await LoopbackSSHD.start()
            var endpoint = try machine.endpoint
            endpoint.hostKey = try SSHPublicKey(line: other.hostKeyLine)
            let failure = await transport.failure(at: endpoint, with: .password(secret))
            guard case .hostKeyChanged = failure?.code else { throw LoopbackFailure(description: "\(failure as Any)") }
            #expect(await eventually { machine.server.log.contains("[preauth]") })
            #expect(!machine.server.log.contains("password"))
            #expect(!machine.server.log.contains("none"))
            let outcome = try await transport.collect(
                CommandRun(command: "exit 3"),
                at: machine.endpoint,
                with: .password(secret)
            ).outcome
            #expect(outcome.exitStatus == 3)
        }
    }

    @Test func `a password that nobody took is wiped with its last owner, or when it is given up`() async throws {
        try await PasswordMachine.with { machine in
            do {
                let credential = SSHCredential.password(machine.canary.secret())
                var endpoint = try machine.endpoint
                endpoint.port = LoopbackPort.free()
                #expect(await transport.failure(at: endpoint, with: credential)?.code == .unreachable)
                #expect(try machine.canary.copies() > 0)
            }
            #expect(try machine.canary.copies() == 0)
            let secret = machine.canary.secret()
            secret.discard()
            #expect(try machine.canary.copies() == 0)
            #expect(await transport.failure(at: try machine.endpoint, with: .password(secret))?.code == .invalidRequest)
        }
    }

    @Test func `a machine that takes no password is not shown one`() async throws {
        try await PasswordMachine.with(lines: ["PasswordAuthentication no"]) { machine in
            let secret = machine.canary.secret()
            let failure = await transport.failure(at: try machine.endpoint, with: .password(secret))
            #expect(failure?.code == .passRefused)
            #expect(failure?.detail.hasSuffix("takes neither a password nor keyboard-interactive") == true)
            #expect(secret.take() != nil)
        }
    }

    @Test func `a second factor after the password is named`() async throws {
        try await PasswordMachine.with(lines: ["AuthenticationMethods password,publickey"]) { machine in
            let failure = await transport.failure(at: try machine.endpoint, with: .password(machine.canary.secret()))
            #expect(failure?.code == .passRefused)
            #expect(failure?.hints == [.secondFactor])
        }
    }

    @Test func `neither a credential nor an error shows the password`() async throws {
        try await PasswordMachine.with { machine in
            let credential = SSHCredential.password(machine.canary.secret(wrong: true))
            var dumped = ""
            dump(credential, to: &dumped)
            for text in ["\(credential)", String(reflecting: credential)] { #expect(text == "<credential password>") }
            let failure = await transport.failure(at: try machine.endpoint, with: credential)
            let words = "\(failure as Any) \(dumped)"
            #expect(!words.isEmpty)
            #expect(try machine.canary.copies() == 0)
        }
    }
}

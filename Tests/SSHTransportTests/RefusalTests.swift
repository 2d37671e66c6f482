import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

/// What is refused, and how it is explained.
struct RefusalTests {
    let transport = SSHTransport()

    /// Validity as `ssh-keygen -V` takes it.
    @Test(arguments: [
        ("propusk-other", "-1m:+5m"), ("propusk-test", "-2h:-1h"), ("propusk-test", "+1h:+2h"),
    ])
    func `a pass with another principal or outside its validity is refused with hints`(
        _ principal: String,
        _ validity: String
    ) async throws {
        let machine = try await TestMachine()
        let pass = try await machine.authority.pass(principal: principal, validity: validity)
        let failure = await transport.failure(at: try machine.endpoint, with: pass)
        #expect(failure?.code == .passRefused)
        let hints: Set<TransportError.Hint> = [.clockSkew, .principal, .validityWindow, .trustLine, .penaltyBox]
        #expect(hints.isSubset(of: failure?.hints ?? []))
        #expect(failure?.detail.hasPrefix("SSH-2.0-OpenSSH_") == true)
    }

    @Test func `a pass of another authority is refused`() async throws {
        let machine = try await TestMachine()
        let pass = try await TestAuthority().pass()
        #expect(await transport.failure(at: try machine.endpoint, with: pass)?.code == .passRefused)
    }

    @Test func `an expired trust line refuses the pass`() async throws {
        let machine = try await TestMachine { authority in
            [try authority.trustLine(principal: "propusk-test", more: ",expiry-time=\"20240101\"")]
        }
        let failure = await transport.failure(at: try machine.endpoint, with: try await machine.authority.pass())
        #expect(failure?.code == .passRefused)
    }

    @Test func `a second factor is named`() async throws {
        let authority = try await TestAuthority()
        let trust = [TestMachine.account: [try authority.trustLine(principal: "propusk-test")]]
        let server = try await LoopbackSSHD.start(
            .init(
                authorizedKeys: trust,
                extraLines: [
                    "AuthenticationMethods publickey,keyboard-interactive", "KbdInteractiveAuthentication yes",
                ]
            )
        )
        let endpoint = SSHEndpoint(
            host: server.host,
            port: server.port,
            user: TestMachine.account,
            hostKey: try SSHPublicKey(line: server.hostKeyLine)
        )
        let failure = await transport.failure(at: endpoint, with: try await authority.pass())
        #expect(failure?.code == .passRefused)
        #expect(failure?.hints == [.secondFactor])
    }

    @Test func `a changed host key stops before the pass is offered`() async throws {
        let machine = try await TestMachine()
        let other = try await TestMachine()
        var endpoint = try machine.endpoint
        endpoint.hostKey = try SSHPublicKey(line: other.server.hostKeyLine)
        let failure = await transport.failure(at: endpoint, with: try await machine.authority.pass())
        let offered = try SSHPublicKey(line: machine.server.hostKeyLine).fingerprint
        #expect(failure?.code == .hostKeyChanged(expected: endpoint.hostKey.fingerprint, offered: offered))
        #expect(failure?.description.contains("nothing was sent to it") == true)
        #expect(await eventually { machine.server.log.contains("[preauth]") })
        #expect(!machine.server.log.contains("publickey"))
        #expect(!machine.server.log.contains("propusk/t1"))
    }

    @Test func `a machine without a key of the pinned type has changed its key`() async throws {
        let machine = try await TestMachine()
        let other = try await LoopbackSSHD.start(.init(hostKeyType: "ecdsa"))
        var endpoint = try machine.endpoint
        endpoint.hostKey = try SSHPublicKey(line: other.hostKeyLine)
        let failure = await transport.failure(at: endpoint, with: try await machine.authority.pass())
        #expect(failure?.code == .hostKeyChanged(expected: endpoint.hostKey.fingerprint, offered: nil))
    }

    @Test func `a server that allows old algorithms only is refused`() async throws {
        let server = try await LoopbackSSHD.start(.init(extraLines: ["KexAlgorithms diffie-hellman-group14-sha256"]))
        let endpoint = SSHEndpoint(
            host: server.host,
            port: server.port,
            user: TestMachine.account,
            hostKey: try SSHPublicKey(line: server.hostKeyLine)
        )
        let failure = await transport.failure(at: endpoint, with: try await TestAuthority().pass())
        #expect(failure?.code == .keyExchangeFailed)
        #expect(failure?.detail.contains("no match for method kex algos") == true)
        #expect(failure?.hints == [.oldOrRestrictedServer])
    }

    @Test func `a machine that allows no session is refused`() async throws {
        let authority = try await TestAuthority()
        let trust = [TestMachine.account: [try authority.trustLine(principal: "propusk-test")]]
        let server = try await LoopbackSSHD.start(.init(authorizedKeys: trust, extraLines: ["MaxSessions 0"]))
        let endpoint = SSHEndpoint(
            host: server.host,
            port: server.port,
            user: TestMachine.account,
            hostKey: try SSHPublicKey(line: server.hostKeyLine)
        )
        let failure = await transport.failure(at: endpoint, with: try await authority.pass())
        #expect(failure?.code == .channelRefused)
    }

    @Test func `nothing listens on the port`() async throws {
        let failure = await transport.failure(
            at: try Self.endpoint(port: LoopbackPort.free()),
            with: try await TestAuthority().pass()
        )
        #expect(failure?.code == .unreachable)
        #expect(failure?.detail == "connection refused")
    }

    @Test func `a name without an address`() async throws {
        var endpoint = try Self.endpoint(port: 22)
        endpoint.host = "no-such-machine.invalid"
        let failure = await transport.failure(at: endpoint, with: try await TestAuthority().pass())
        #expect(failure?.code == .nameNotResolved)
    }

    @Test(arguments: ["", "a b", "a\nb", "-oProxyCommand=x", "a\u{0}b"])
    func `malformed hosts and accounts are refused before anything is sent`(_ text: String) async throws {
        let pass = try await TestAuthority().pass()
        var endpoint = try Self.endpoint(port: 22)
        endpoint.host = text
        #expect(await transport.failure(at: endpoint, with: pass)?.code == .invalidRequest)
        endpoint = try Self.endpoint(port: 22)
        endpoint.user = text
        #expect(await transport.failure(at: endpoint, with: pass)?.code == .invalidRequest)
    }

    @Test(arguments: ["", "a\u{0}b", String(repeating: "a", count: 65_537)])
    func `malformed commands are refused`(_ command: String) async throws {
        let failure = await transport.failure(
            CommandRun(command: command),
            at: try Self.endpoint(port: 22),
            with: try await TestAuthority().pass()
        )
        #expect(failure?.code == .invalidRequest)
    }

    @Test func `malformed passes are refused without a word of the key`() async throws {
        let pass = try await TestAuthority().pass()
        guard case .certificate(let line, let bytes) = pass else {
            throw LoopbackFailure(description: "no certificate")
        }
        let key = String(decoding: bytes, as: UTF8.self)
        let broken = [
            SSHCredential(privateKey: [], certificate: line),
            SSHCredential(privateKey: Array(key.dropLast(100).utf8), certificate: line),
            SSHCredential(privateKey: bytes, certificate: ""),
            SSHCredential(privateKey: bytes, certificate: "ssh-ed25519-cert-v01@openssh.com AAAA"),
            SSHCredential(privateKey: bytes, certificate: "ssh-ed25519 AAAA"),
        ]
        for credential in broken {
            let failure = await transport.failure(at: try Self.endpoint(port: 22), with: credential)
            #expect(failure?.code == .invalidRequest)
            #expect(failure?.description.contains("BEGIN") == false)
        }
        let secret = key.split(separator: "\n")[1]
        var dumped = ""
        dump(pass, to: &dumped)
        for text in ["\(pass)", String(reflecting: pass), dumped] { #expect(!text.contains(secret)) }
    }

    static func endpoint(port: UInt16) throws -> SSHEndpoint {
        SSHEndpoint(
            host: "127.0.0.1",
            port: port,
            user: TestMachine.account,
            hostKey: try SSHPublicKey(
                line: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFeh6bK3xvJgcv9dvrZ6wWJUlLnYIrAKJQ4rXqE1dSk5"
            )
        )
    }
}

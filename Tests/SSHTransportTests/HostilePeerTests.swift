import OpenSSHFormats
import SSHTransport
import Testing

/// Peers that are no SSH servers, or break off, or never answer.
struct HostilePeerTests {
    let transport = SSHTransport()

    private func failure(_ peer: TestPeer, deadlines: Deadlines = .standard) async throws -> TransportError? {
        let endpoint = try RefusalTests.endpoint(port: peer.port)
        let pass = try await TestAuthority().pass()
        let failure = await transport.failure(at: endpoint, with: pass, deadlines: deadlines)
        withExtendedLifetime(peer) {}
        return failure
    }

    @Test func `a web server is no SSH server`() async throws {
        let peer = TestPeer { connection in
            TestPeer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", on: connection)
        }
        let failure = try await failure(peer)
        #expect(failure?.code == .notSSH)
        #expect(failure?.detail == "it said: HTTP/1.1 400 Bad Request")
    }

    @Test func `terminal escapes in what a peer says are made harmless`() async throws {
        let peer = TestPeer { TestPeer.send("\u{1B}]0;owned\u{7}\u{202E}\u{9B}31m" + "x\n", on: $0) }
        let failure = try await failure(peer)
        #expect(failure?.detail == "it said: ?]0;owned????31mx".replacing("????", with: "???"))
    }

    @Test(arguments: ["hello\r\n", String(repeating: "x", count: 200) + "\n", "no newline ever", "\u{0}\u{1}\u{2}"])
    func `endless text before the version line ends by itself`(_ text: String) async throws {
        #expect(try await failure(TestPeer(TestPeer.repeating(text)))?.code == .notSSH)
    }

    @Test(arguments: ["SSH-1.5-old\r\n", "SSH-9.9-new\r\n"])
    func `other versions of the protocol are refused`(_ line: String) async throws {
        #expect(try await failure(TestPeer(TestPeer.saying(line)))?.code == .notSSH)
    }

    @Test func `a peer that hangs up at once`() async throws {
        let failure = try await failure(TestPeer { _ in })
        #expect(failure?.code == .closedMidway(.banner))
        #expect(failure?.hints.contains(.penaltyBox) == true)
    }

    @Test(arguments: [
        ("Exceeded MaxStartups\r\n", TransportError.Hint.tooManyConnections),
        ("Not allowed at this time\r\n", .penaltyBox),
    ])
    func `sshd's own words when it hangs up are understood`(_ line: String, _ hint: TransportError.Hint) async throws {
        let failure = try await failure(TestPeer { TestPeer.send(line, on: $0) })
        #expect(failure?.code == .closedMidway(.banner))
        #expect(failure?.hints == [hint])
    }

    @Test func `junk after the version line is a failed key exchange`() async throws {
        let peer = TestPeer { connection in
            TestPeer.send("SSH-2.0-junk\r\n", on: connection)
            while TestPeer.send("\u{7F}\u{7F}\u{7F}\u{7F}junk", on: connection) {}
        }
        #expect(try await failure(peer)?.code == .keyExchangeFailed)
    }

    @Test func `a peer that takes no connection runs into the connection's deadline`() async throws {
        let peer = TestPeer(backlog: 0, nil)
        // Linux drops the first packet of whoever finds the backlog full.
        let fillers = (0..<4).map { _ in FillingConnection(to: peer.port) }
        let failure = try await failure(peer, deadlines: .each(.seconds(2)))
        withExtendedLifetime(fillers) {}
        #expect(failure?.code == .deadlinePassed(.connect))
    }

    @Test(arguments: [("", Phase.banner), ("hello\r\n", .banner), ("SSH-2.0-silent\r\n", .keyExchange)])
    func `a silent peer runs into the deadline of its step`(_ text: String, _ phase: Phase) async throws {
        let failure = try await failure(TestPeer(TestPeer.saying(text)), deadlines: .each(.seconds(2)))
        #expect(failure?.code == .deadlinePassed(phase))
    }

    @Test func `the deadline of the whole run wins when it is the first`() async throws {
        let deadlines = Deadlines.each(.seconds(30), total: .seconds(1))
        let failure = try await failure(TestPeer(TestPeer.saying("")), deadlines: deadlines)
        #expect(failure?.code == .deadlinePassed(.total))
    }
}

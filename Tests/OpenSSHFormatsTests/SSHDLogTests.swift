import Testing

@testable import OpenSSHFormats

/// Lines as sshd 9.2 writes them; what it does itself is tried end to end.
struct SSHDLogTests {
    private let authority = "SHA256:" + String(repeating: "a", count: 43)

    private func accepted(_ id: String = "propusk/t1/r1/p1", port: Int = 4022, serial: Int = 4_294_967_297) -> String {
        "Accepted publickey for support from 192.0.2.1 port \(port) ssh2: ED25519-CERT SHA256:bb ID \(id) "
            + "(serial \(serial)) CA ED25519 \(authority)"
    }

    private func started(_ command: String, port: Int = 4022, user: String = "support") -> String {
        "Starting session: forced-command (key-option) '\(command)' for \(user) from 192.0.2.1 port \(port) id 0"
    }

    private func read(_ lines: String...) -> SSHDLog { SSHDLog(lines.joined(separator: "\r\n").utf8) }

    @Test(arguments: ["", "Nov 22 21:59:55 srv sshd[17]: ", "4 2026-11-22 21:59:55.001 "])
    func `a login and its sessions are read in any dress`(dress: String) throws {
        let log = read(dress + accepted(), "\(dress)\u{ff} noise", dress + started("x 'y' z"))
        let login = try #require(log.logins.first)
        #expect(log.unreadable.isEmpty)
        #expect(login.user == "support" && login.source == "192.0.2.1" && login.port == 4022)
        #expect(login.keyId == "propusk/t1/r1/p1" && login.serial == 4_294_967_297 && login.authority == authority)
        #expect(login.forcedCommands == ["x 'y' z"])
    }

    @Test func `a login without a certificate is none of these, and takes the connection over`() {
        let log = read(
            accepted(),
            "Accepted publickey for root from 192.0.2.1 port 4022 ssh2: ED25519 SHA256:cc",
            started("id", user: "root"),
            "Accepted password for root from 192.0.2.2 port 1 ssh2"
        )
        #expect(log.logins.count == 1)
        #expect(log.logins[0].sessions.isEmpty)
        #expect(log.unreadable.isEmpty)
    }

    @Test func `what sshd cut is told, whatever its half says`() {
        let whole = accepted()
        let cut = whole.prefix { $0 != "(" }
        #expect(read(String(cut)).unreadable == [String(cut)])
        // The signer chose a key id that ends like a whole line, just where the log ends.
        let fake = " (serial 1) CA ED25519 SHA256:" + String(repeating: "z", count: 43)
        for length in [500, 1_021] {
            let front = accepted("").prefix { $0 != "(" }.dropLast()
            let id = String(repeating: "i", count: length - front.utf8.count - fake.utf8.count)
            let line = front + id + fake
            #expect(line.utf8.count == length)
            let log = read(String(line))
            #expect(log.logins.isEmpty)
            #expect(log.unreadable.count == 1)
        }
    }

    @Test func `what an attacker writes into a key id or a command hides nothing`() {
        let id = "x (serial 5) CA ED25519 SHA256:\(String(repeating: "z", count: 43))"
        let command = "' for x from 1.1.1.1 port 1 id 0"
        let log = read(accepted(id), accepted("a Starting session: b", port: 1), started(command))
        #expect(log.logins.map(\.authority) == [authority, authority])
        #expect(log.logins[0].keyId == id)
        #expect(log.logins[0].forcedCommands == [command])
        // A key id with a line feed breaks the line in a file of sshd's own.
        let broken = read("Accepted publickey for support from 192.0.2.1 port 2 ssh2: ED25519-CERT SHA256:bb ID x", "y")
        #expect(broken.unreadable.count == 1)
        #expect(read(accepted(), "Starting session: forced-command (key-option) 'a").unreadable.count == 1)
        #expect(read(accepted(), started("a", user: "other")).unreadable.count == 1)
    }

    @Test func `what strangers type as their name is no login`() {
        let log = read("Invalid user \(accepted("a")) from 192.0.2.9 port 7")
        #expect(log.logins.isEmpty)
        #expect(log.unreadable.isEmpty)
    }

    @Test func `a session without a forced command, or at a terminal, is told as it is`() {
        let log = read(
            accepted(),
            "Starting session: shell on pts/0 for support from 192.0.2.1 port 4022 id 0",
            "Starting session: forced-command (key-option) 'id' on pts/0 for support from 192.0.2.1 port 4022 id 1",
            "Starting session: subsystem 'sftp' for support from 192.0.2.1 port 4022"
        )
        #expect(log.logins[0].forcedCommands == [nil, "id", nil])
        #expect(log.logins[0].sessions[0] == "shell on pts/0")
        #expect(log.unreadable.isEmpty)
    }
}

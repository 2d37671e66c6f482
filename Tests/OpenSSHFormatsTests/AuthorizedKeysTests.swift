import Cryptography
import Testing

@testable import OpenSSHFormats

struct AuthorizedKeysTests {
    private let key: SSHPublicKey
    private let blob = "AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"

    init() throws {
        key = try SSHPublicKey(line: "ssh-ed25519 \(blob)")
    }

    @Test func `the trust line is the one of the documents`() throws {
        let entry = try AuthorizedKeysEntry.trust(
            authority: key,
            principal: "propusk-srv-1c",
            expires: try ExpiryDate("2026-12-31")
        )
        #expect(
            entry.line == "cert-authority,restrict,principals=\"propusk-srv-1c\",expiry-time=\"20261231\""
                + " ssh-ed25519 \(blob) propusk"
        )
        #expect(try AuthorizedKeysEntry(line: entry.line + "\n") == entry)
    }

    @Test func `the interactive and the undated lines differ in one option`() throws {
        let interactive = try AuthorizedKeysEntry.trust(
            authority: key,
            principal: "propusk-srv-1c",
            expires: try ExpiryDate("20261231"),
            allowsTerminal: true
        )
        #expect(interactive.line.hasPrefix("cert-authority,restrict,pty,principals=\"propusk-srv-1c\",expiry-time="))
        let undated = try AuthorizedKeysEntry.trust(authority: key, principal: "propusk-srv-1c", expires: nil)
        #expect(undated.line == "cert-authority,restrict,principals=\"propusk-srv-1c\" ssh-ed25519 \(blob) propusk")
    }

    @Test(
        arguments: [
            ("echo a", "echo a"), ("echo \"a\"", "echo \\\"a\\\""), ("a\\b", "a\\b"), ("a\\\"b", "a\\\\\"b"),
            ("a\\\\\"b", "a\\\\\\\"b"), ("'$x' `y`, z", "'$x' `y`, z"), ("эхо", "эхо"),
        ]
    )
    func `a command is quoted as sshd unquotes it, and read back`(command: String, quoted: String) throws {
        let entry = try AuthorizedKeysEntry.trust(
            authority: key,
            principal: "a",
            expires: nil,
            command: command,
            comment: "two words"
        )
        #expect(
            entry.line == "cert-authority,restrict,principals=\"a\",command=\"\(quoted)\" ssh-ed25519 \(blob) two words"
        )
        let again = try AuthorizedKeysEntry(line: entry.line)
        #expect(again == entry)
        #expect(again.options.last == .value(name: "command", command))
    }

    @Test(arguments: ["a\n", "a\r", "a\0", "a\u{1B}[m", "a\\", "\\", "a\u{7F}"])
    func `a command that no line can carry is refused`(command: String) {
        #expect(throws: FormatError(.malformedOption, "")) {
            try AuthorizedKeysEntry.trust(authority: key, principal: "a", expires: nil, command: command)
        }
    }

    @Test(arguments: ["", "a,root", "a\"", "*", "A", "a b", "а"])
    func `a principal beyond its alphabet is refused`(principal: String) {
        #expect(throws: FormatError(.malformedPrincipal, "")) {
            try AuthorizedKeysEntry.trust(authority: key, principal: principal, expires: nil)
        }
    }

    @Test func `a comment with a newline is refused`() {
        #expect(throws: FormatError(.malformedLine, "")) {
            try AuthorizedKeysEntry.trust(authority: key, principal: "a", expires: nil, comment: "a\nssh-rsa AAAA")
        }
    }

    @Test(
        arguments: [
            ("20260228", "20260228"), ("2028-02-29", "20280229"), ("20001231", "20001231"), ("2000-02-29", "20000229"),
            ("20270229", nil), ("21000229", nil), ("20260431", nil), ("20261301", nil), ("20260001", nil),
            ("20260100", nil), ("20261231Z", nil), ("202612312359", nil), ("", nil), ("2026-1-1", nil),
            ("19691231", nil), ("２０２６1231", nil),
        ] as [(String, String?)]
    )
    func `an expiry date is a day of the calendar, without a Z`(text: String, written: String?) {
        #expect((try? ExpiryDate(text))?.text == written)
    }

    @Test func `a plain key and a key with other options are read`() throws {
        let plain = try AuthorizedKeysEntry(line: "ssh-ed25519 \(blob) ivan@desk")
        #expect(plain.options.isEmpty && plain.key == key && plain.comment == "ivan@desk")
        let other = try AuthorizedKeysEntry(line: "from=\"10.0.0.0/8,::1\",no-pty \t ssh-ed25519 \(blob)")
        #expect(other.options == [.value(name: "from", "10.0.0.0/8,::1"), .flag("no-pty")])
        #expect(other.comment.isEmpty)
    }

    @Test(
        arguments: [
            "", "# comment", "restrict", "restrict ssh-ed25519", "restrict, ssh-ed25519 AAAA",
            "command=\"a ssh-ed25519",
            "command=a ssh-ed25519 AAAA", "restrict ,pty ssh-ed25519 AAAA", "command=\"a\"b ssh-ed25519 AAAA",
            "=\"a\" ssh-ed25519 AAAA",
        ]
    )
    func `a line that is no entry is refused`(line: String) {
        #expect(throws: FormatError.self) { try AuthorizedKeysEntry(line: line) }
    }
}

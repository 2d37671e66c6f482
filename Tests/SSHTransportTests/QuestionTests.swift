import Cryptography
import SSHTransport
import Testing

/// Servers that ask for a leased password in their own ways, and what they get to see.
struct QuestionTests {
    let transport = SSHTransport()

    /// SHA-256 of "open sesame", the first eight digits: `printf 'open sesame' | sha256sum`.
    static let digest = "41ef4bb0"

    private static func secret() -> OneTimeSecret {
        var bytes = Array("open sesame".utf8)
        return OneTimeSecret(wiping: &bytes)
    }

    @Test(arguments: [
        ("login-by-password", ["password"]), ("login-by-questions", ["keyboard-interactive", "response"]),
    ])
    func `a password and its only question are answered once`(_ name: String, _ seen: [String]) async throws {
        let peer = try await MisbehavingPeer.shared.value
        let (outcome, collected) = try await transport.collect(
            CommandRun(command: "true"),
            at: peer.endpoint(name),
            with: .password(Self.secret())
        )
        #expect(collected.text == "fine\n")
        #expect(outcome.exitStatus == 0)
        var notes = ["begins"] + seen
        notes[notes.count - 1] += " \(Self.digest)"
        #expect(try peer.notes(of: name) == notes)
    }

    @Test func `rounds that only say something are gone through`() async throws {
        let peer = try await MisbehavingPeer.shared.value
        let failure = await transport.failure(at: peer.endpoint("login-politely"), with: .password(Self.secret()))
        #expect(failure == nil)
    }

    /// What each saw besides the beginning; `response` with the digest of nothing is an answer without answers.
    @Test(arguments: [
        ("login-and-change", "the password has expired", ["password \(digest)"]),
        ("login-echoing", "more than one password: Password:", ["keyboard-interactive"]),
        ("login-with-two", "more than one password: Password:", ["keyboard-interactive"]),
        ("login-with-code", "more than one password: Code?]0", ["keyboard-interactive", "response \(digest)"]),
        ("login-in-rounds", "on and on", ["keyboard-interactive"] + Array(repeating: "response e3b0c442", count: 3)),
    ])
    func `whoever asks for anything else is refused with words`(
        _ name: String,
        _ words: String,
        _ seen: [String]
    ) async throws {
        let peer = try await MisbehavingPeer.shared.value
        let failure = await transport.failure(at: peer.endpoint(name), with: .password(Self.secret()))
        #expect(failure?.code == .passRefused)
        #expect(failure?.detail.contains(words) == true)
        #expect(try peer.notes(of: name) == ["begins"] + seen)
    }

    @Test func `a password with a NUL or of no length is not sent`() async throws {
        let peer = try await MisbehavingPeer.shared.value
        for bytes in [[0x61, 0, 0x62], [], [UInt8](repeating: 0x61, count: 1025)] {
            var bytes = bytes
            let credential = SSHCredential.password(OneTimeSecret(wiping: &bytes))
            let failure = await transport.failure(at: peer.endpoint("login-malformed"), with: credential)
            #expect(failure?.code == .invalidRequest)
        }
        #expect(try !peer.notes(of: "login-malformed").contains { $0.hasPrefix("response") })
    }
}

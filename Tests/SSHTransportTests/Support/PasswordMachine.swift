import Foundation
import OpenSSHFormats
import PropuskTesting
import SSHTransport

/// A real `sshd`, and a throw-away account with a random password that only ``canary`` knows.
struct PasswordMachine: Sendable {
    /// How the server asks for the password.
    enum Asking: String, Sendable, CaseIterable {
        case password
        /// Keyboard-interactive, by PAM.
        case questions

        fileprivate var lines: [String] {
            switch self {
            case .password: ["PasswordAuthentication yes"]
            case .questions: ["UsePAM yes", "KbdInteractiveAuthentication yes"]
            }
        }
    }

    let account: SystemAccount
    let server: LoopbackSSHD
    let canary: Canary

    /// Lends a machine to a test, and removes the account afterwards.
    static func with(
        _ asking: Asking = .password,
        lines: [String] = [],
        _ body: (PasswordMachine) async throws -> Void
    ) async throws {
        let account = try await SystemAccount.make(shell: .dash)
        do {
            let canary = try await canary(for: account)
            let server = try await LoopbackSSHD.start(.init(extraLines: lines + asking.lines))
            try await body(PasswordMachine(account: account, server: server, canary: canary))
            server.stop()
        } catch {
            try await account.remove()
            throw error
        }
        try await account.remove()
    }

    var endpoint: SSHEndpoint {
        get throws {
            let hostKey = try SSHPublicKey(line: server.hostKeyLine)
            return SSHEndpoint(host: server.host, port: server.port, user: account.name, hostKey: hostKey)
        }
    }

    /// How often a text stands in the server's log.
    func count(_ text: String) -> Int { server.log.components(separatedBy: text).count - 1 }

    /// Sets a password that no argument, file or memory of this process ever holds.
    private static func canary(for account: SystemAccount) async throws -> Canary {
        let program = """
            import secrets, subprocess, sys, time
            password = secrets.token_urlsafe(24)
            for _ in range(100):
                if subprocess.run(["chpasswd"], input=f"{sys.argv[1]}:{password}", text=True).returncode == 0:
                    print(bytes(byte ^ 0xA5 for byte in password.encode()).hex())
                    break
                time.sleep(0.05)  # another test has locked the accounts
            """
        let made = try await PropuskTesting.run(["python3", "-c", program, account.name])
        let text = made.text.trimmingCharacters(in: .newlines)
        guard let canary = Canary(masked: text) else { throw LoopbackFailure(description: made.errorText) }
        return canary
    }
}

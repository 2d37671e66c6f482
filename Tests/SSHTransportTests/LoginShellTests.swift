import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

/// Throw-away accounts with each login shell, through a trust line of their own.
@Suite(.enabled(if: SystemAccount.mayBeMade, "accounts can be made by root only"))
struct LoginShellTests {
    @Test(arguments: SystemAccount.Shell.allCases.filter(\.isInstalled))
    func `a command runs behind the login shell`(_ shell: SystemAccount.Shell) async throws {
        let account = try await SystemAccount.make(shell: shell)
        do {
            let authority = try await TestAuthority()
            let trust = [account.name: [try authority.trustLine(principal: "propusk-test")]]
            let server = try await LoopbackSSHD.start(.init(authorizedKeys: trust))
            let endpoint = SSHEndpoint(
                host: server.host,
                port: server.port,
                user: account.name,
                hostKey: try SSHPublicKey(line: server.hostKeyLine)
            )
            let (outcome, collected) = try await SSHTransport().collect(
                CommandRun(command: "/usr/bin/env -i /bin/sh -c 'id -un; exec /bin/sh'", input: Array("exit 4\n".utf8)),
                at: endpoint,
                with: try await authority.pass()
            )
            #expect(collected.text.hasSuffix("\(account.name)\n"))
            #expect(outcome.exitStatus == 4)
        } catch {
            try await account.remove()
            throw error
        }
        try await account.remove()
    }
}

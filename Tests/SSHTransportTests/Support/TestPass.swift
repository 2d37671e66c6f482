import Foundation
import OpenSSHFormats
import PropuskTesting
import SSHTransport

/// A certificate authority and passes under it, made by `ssh-keygen`.
struct TestAuthority: Sendable {
    let folder: TemporaryFolder

    init() async throws {
        folder = try TemporaryFolder(prefix: "propusk-ca")
        _ = try await PropuskTesting.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "ca", "-f", folder.file("ca")]
        )
    }

    var publicLine: String {
        get throws { try folder.read("ca.pub").trimmingCharacters(in: .newlines) }
    }

    /// The trust line of the client's side for one principal.
    func trustLine(principal: String, more: String = "") throws -> String {
        "cert-authority,restrict,principals=\"\(principal)\"\(more) \(try publicLine)"
    }

    /// A pass: a fresh key, and `ssh-keygen -s` over it.
    func pass(
        principal: String = "propusk-test",
        validity: String = "-1m:+5m",
        command: String? = nil,
        keyType: String = "ed25519"
    ) async throws -> SSHCredential {
        let name = UUID().uuidString
        let key = folder.file(name)
        _ = try await PropuskTesting.run(["ssh-keygen", "-q", "-t", keyType, "-N", "", "-C", "pass", "-f", key])
        var arguments = ["ssh-keygen", "-q", "-s", folder.file("ca"), "-I", "propusk/t1/r1/p1", "-z", "1"]
        arguments += ["-n", principal, "-V", validity, "-O", "clear"]
        if let command { arguments += ["-O", "force-command=\(command)"] }
        let signed = try await PropuskTesting.run(arguments + ["\(key).pub"])
        guard signed.status == 0 else { throw LoopbackFailure(description: signed.errorText) }
        return SSHCredential(
            privateKey: Array(try folder.read(name).utf8),
            certificate: try folder.read("\(name)-cert.pub").trimmingCharacters(in: .newlines)
        )
    }
}

/// Why a fixture could not be made.
struct LoopbackFailure: Error, CustomStringConvertible {
    let description: String
}

/// A real `sshd` that trusts an authority for the account that runs the tests.
struct TestMachine: Sendable {
    let authority: TestAuthority
    let server: LoopbackSSHD

    static let account = NSUserName()

    init(trust: (TestAuthority) throws -> [String] = { [try $0.trustLine(principal: "propusk-test")] }) async throws {
        authority = try await TestAuthority()
        server = try await .start(.init(authorizedKeys: [Self.account: try trust(authority)]))
    }

    var endpoint: SSHEndpoint {
        get throws {
            SSHEndpoint(
                host: server.host,
                port: server.port,
                user: Self.account,
                hostKey: try SSHPublicKey(line: server.hostKeyLine)
            )
        }
    }
}

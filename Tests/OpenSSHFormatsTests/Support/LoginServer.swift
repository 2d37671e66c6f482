import Foundation
import Glibc
import PropuskTesting

@testable import OpenSSHFormats

/// One login at a time through a real sshd, which stock ssh starts itself (`sshd -i` as its ProxyCommand): no port, no
/// process that outlives the login.
struct LoginServer {
    /// Neither a login nor a refusal.
    struct Unexpected: Error {
        let words: String
    }

    let maker: KeyMaker

    init() async throws {
        maker = try KeyMaker()
        try await maker.key("host")
        let configuration = """
            HostKey \(maker.folder.file("host"))
            AuthorizedKeysFile \(maker.folder.file("authorized_keys"))
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PidFile none
            LogLevel VERBOSE

            """
        try maker.folder.write(configuration, to: "config")
        // Debian's sshd wants its empty folder, which the service would have made.
        if geteuid() == 0 {
            try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        }
    }

    /// What the login printed, or nil where sshd refused it; `arguments` go to ssh, for example `-tt`.
    func login(_ sample: Sample, _ certificate: SSHCertificate, _ arguments: String...) async throws -> String? {
        try maker.folder.write(OpenSSHPrivateKey.text(for: sample.subject, comment: "pass"), to: "pass")
        try maker.folder.write("\(certificate.line)\n", to: "pass-cert.pub")
        let proxy = "/usr/sbin/sshd -i -f \(maker.folder.file("config")) -E \(maker.folder.file("log"))"
        let options = [
            "BatchMode=yes", "IdentitiesOnly=yes", "IdentityAgent=none", "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "CertificateFile=pass-cert.pub", "ProxyCommand=\(proxy)",
        ]
        let outcome = try await run(
            ["ssh", "-F", "none", "-i", "pass"] + options.flatMap { ["-o", $0] } + arguments
                + ["\(NSUserName())@sample", "echo what was asked for"],
            in: maker.folder.path
        )
        if outcome.errorText.contains("Permission denied") { return nil }
        if outcome.errorText.contains("PTY allocation request failed") { return "no terminal" }
        guard outcome.status == 0 else {
            throw Unexpected(words: "\(outcome.status): \(outcome.errorText) \(try log)")
        }
        return outcome.text
    }

    func trust(_ entries: AuthorizedKeysEntry...) throws {
        try maker.folder.write(entries.map { "\($0.line)\n" }.joined(), to: "authorized_keys")
    }

    var log: String { get throws { try maker.folder.read("log") } }
}

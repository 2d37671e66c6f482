import Foundation
import Glibc

@testable import OpenSSHFormats

/// One login at a time through a real sshd, which stock ssh starts itself (`sshd -i` as its ProxyCommand): no port, no
/// process that outlives the login.
struct LoginServer {
    let maker: KeyMaker

    init() async throws {
        maker = try KeyMaker()
        try await maker.key("host")
        let configuration = """
            HostKey \(maker.folder.path("host").path)
            AuthorizedKeysFile \(maker.folder.path("authorized_keys").path)
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PidFile none
            LogLevel VERBOSE

            """
        try maker.folder.write("config", configuration.utf8)
        // Debian's sshd wants its empty folder, which the service would have made.
        if geteuid() == 0 {
            try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        }
    }

    /// What the login printed, or nil where sshd refused it; `arguments` go to ssh, for example `-tt`.
    func login(_ sample: Sample, _ certificate: SSHCertificate, _ arguments: String...) async throws -> String? {
        try maker.folder.write("pass", OpenSSHPrivateKey.text(for: sample.subject, comment: "pass"))
        try maker.folder.write("pass-cert.pub", "\(certificate.line)\n".utf8)
        let proxy = "/usr/sbin/sshd -i -f \(maker.folder.path("config").path) -E \(maker.folder.path("log").path)"
        let options = [
            "BatchMode=yes", "IdentitiesOnly=yes", "IdentityAgent=none", "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "CertificateFile=pass-cert.pub", "ProxyCommand=\(proxy)",
        ]
        let outcome = try await maker.tool.run(
            ["ssh", "-F", "none", "-i", "pass"] + options.flatMap { ["-o", $0] } + arguments
                + ["\(NSUserName())@sample", "echo what was asked for"]
        )
        if outcome.errors.contains("Permission denied") { return nil }
        if outcome.errors.contains("PTY allocation request failed") { return "no terminal" }
        guard outcome.status == 0 else {
            throw Tool.Failure(description: "\(outcome.status): \(outcome.errors) \(try log)")
        }
        return outcome.output
    }

    func trust(_ entries: AuthorizedKeysEntry...) throws {
        try maker.folder.write("authorized_keys", entries.map { "\($0.line)\n" }.joined().utf8)
    }

    var log: String { get throws { try maker.folder.text("log") } }
}

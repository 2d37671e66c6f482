import Foundation
import Glibc

/// A real OpenSSH server on a free loopback port, with a configuration, host key and log of its own.
///
/// Started by root it serves every account; otherwise only the caller's own. It ends, with every session on it, at
/// ``stop()`` or when the last reference goes.
public final class LoopbackSSHD: Sendable {
    /// What the server reads before it starts.
    public struct Configuration: Sendable {
        /// The lines of each account's `authorized_keys`, by account.
        public var authorizedKeys: [String: [String]]
        /// Public keys for `TrustedUserCAKeys`; empty leaves the option out.
        public var trustedAuthorities: [String]
        /// The lines of each account's `AuthorizedPrincipalsFile`, by account; empty leaves the option out.
        public var principals: [String: [String]]
        /// `ed25519`, `ecdsa` or `rsa`, as for `ssh-keygen -t`.
        public var hostKeyType: String
        /// More lines of `sshd_config`, put first, where they win.
        public var extraLines: [String]

        /// Everything empty, an Ed25519 host key.
        public init(
            authorizedKeys: [String: [String]] = [:],
            trustedAuthorities: [String] = [],
            principals: [String: [String]] = [:],
            hostKeyType: String = "ed25519",
            extraLines: [String] = []
        ) {
            self.authorizedKeys = authorizedKeys
            self.trustedAuthorities = trustedAuthorities
            self.principals = principals
            self.hostKeyType = hostKeyType
            self.extraLines = extraLines
        }
    }

    /// Always `127.0.0.1`.
    public let host = "127.0.0.1"
    /// The port that it listens on.
    public let port: UInt16
    /// The public host key: algorithm and base64, no comment.
    public let hostKeyLine: String
    /// Where its files are; more may be put there.
    public let folder: TemporaryFolder

    private let process: ChildProcess

    /// Starts a server and waits until it listens.
    ///
    /// - Throws: ``StartFailure`` with the server's own words.
    public static func start(_ configuration: Configuration = Configuration()) async throws -> LoopbackSSHD {
        // sshd refuses to start without its privilege separation folder, which only a service manager makes.
        try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        let folder = try TemporaryFolder(prefix: "propusk-sshd")
        _ = try await run(
            ["ssh-keygen", "-q", "-t", configuration.hostKeyType, "-N", "", "-C", "", "-f", folder.file("host")]
        )
        var words = ""
        for _ in 0..<5 {
            let port = LoopbackPort.free()
            try configuration.write(to: folder, port: port)
            let server = try LoopbackSSHD(folder: folder, port: port)
            for _ in 0..<3000 where server.process.status == nil {
                if server.log.contains("Server listening on") { return server }
                try await Task.sleep(for: .milliseconds(10))
            }
            words = server.log
            server.stop()
            guard words.contains("Address already in use") else { break }
        }
        throw StartFailure(description: "sshd did not start: \(words)")
    }

    /// Why a server did not start.
    public struct StartFailure: Error, CustomStringConvertible {
        /// The server's own words.
        public let description: String
    }

    private init(folder: TemporaryFolder, port: UInt16) throws {
        self.folder = folder
        self.port = port
        hostKeyLine = try folder.read("host.pub").split(separator: " ").prefix(2).joined(separator: " ")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        process = try ChildProcess(["/usr/sbin/sshd", "-D", "-f", folder.file("sshd_config"), "-E", folder.file("log")])
    }

    deinit { stop() }

    /// The whole log so far (`LogLevel VERBOSE`).
    public var log: String { (try? folder.read("log")) ?? "" }

    /// The process id of the listener; every session is a descendant.
    public var processID: Int32 { process.id }

    /// Replaces an account's `authorized_keys`; the next login reads it.
    public func authorize(_ lines: [String], for account: String) throws {
        try folder.write(lines.joined(separator: "\n") + "\n", to: "keys/\(account)", mode: 0o644)
    }

    /// Ends the listener and every session.
    public func stop() {
        guard process.status == nil else { return }
        let descendants = ProcessTable.descendants(of: processID)
        process.signal(SIGTERM)
        for process in descendants { kill(process, SIGKILL) }
    }
}

extension LoopbackSSHD.Configuration {
    fileprivate func write(to folder: TemporaryFolder, port: UInt16) throws {
        for (account, lines) in authorizedKeys {
            try folder.write(lines.joined(separator: "\n") + "\n", to: "keys/\(account)", mode: 0o644)
        }
        for (account, lines) in principals {
            try folder.write(lines.joined(separator: "\n") + "\n", to: "principals/\(account)", mode: 0o644)
        }
        var lines = extraLines
        lines += [
            "Port \(port)", "ListenAddress 127.0.0.1", "HostKey \(folder.file("host"))", "PidFile none",
            "AuthorizedKeysFile \(folder.file("keys"))/%u", "StrictModes no", "UsePAM no", "LogLevel VERBOSE",
            "PermitRootLogin prohibit-password", "PasswordAuthentication no", "KbdInteractiveAuthentication no",
            "MaxStartups 1000", "MaxSessions 10", "PrintMotd no", "UseDNS no",
            "Subsystem sftp internal-sftp",
        ]
        if !trustedAuthorities.isEmpty {
            let text = trustedAuthorities.joined(separator: "\n") + "\n"
            let path = try folder.write(text, to: "authorities", mode: 0o644)
            lines.append("TrustedUserCAKeys \(path)")
        }
        if !principals.isEmpty { lines.append("AuthorizedPrincipalsFile \(folder.file("principals"))/%u") }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "sshd_config")
    }
}

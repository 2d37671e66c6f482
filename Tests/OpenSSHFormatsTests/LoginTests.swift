import Cryptography
import Foundation
import Testing

@testable import OpenSSHFormats

/// Our trust lines and certificates in front of a real sshd.
@Suite(.enabled("install openssh-server") { FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd") })
struct LoginTests {
    private let server: LoginServer
    private var sample: Sample
    private let command = #"printf '%s|' "a \"b\"" 'c\d' "$((1 + 1))""#
    private let printed = #"a "b"|c\d|2|"#

    init() async throws {
        server = try await LoginServer()
        sample = try Sample()
        prepare()
    }

    /// A request that is valid now, by the clock that sshd reads.
    private mutating func prepare() {
        let now = UInt64(Date().timeIntervalSince1970)
        sample.request.validAfter = now - 60
        sample.request.validBefore = now + 120
        sample.request.sourceAddresses = []
        sample.request.forceCommand = command
    }

    private func line(
        command: String? = nil,
        expires: String? = "99981231",
        allowsTerminal: Bool = false
    ) throws -> AuthorizedKeysEntry {
        try .trust(
            authority: SSHPublicKey(sample.authority.publicKey),
            principal: "propusk-srv-1c",
            expires: try expires.map { try ExpiryDate($0) },
            command: command,
            allowsTerminal: allowsTerminal
        )
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    mutating func `sshd takes our certificate and runs its command, not the one asked for`(
        algorithm: SigningKey.Algorithm
    ) async throws {
        sample = try Sample(algorithm)
        prepare()
        try server.trust(line())
        #expect(try await server.login(sample, sample.certificate()) == printed)
        let authority = SSHPublicKey(sample.authority.publicKey).fingerprint
        let log = try server.log
        #expect(log.contains("ID propusk/t42/r17/p3 (serial 4294967297) CA"))
        #expect(log.contains(authority))
    }

    @Test mutating func `a pinned line takes its own command and no other`() async throws {
        try server.trust(line(command: command))
        #expect(try await server.login(sample, sample.certificate()) == printed)
        sample.request.forceCommand = "id"
        #expect(try await server.login(sample, sample.certificate()) == nil)
    }

    @Test func `a line stops on its day`() async throws {
        try server.trust(line(expires: "20200101"))
        #expect(try await server.login(sample, sample.certificate()) == nil)
    }

    @Test mutating func `a terminal needs the line and the certificate`() async throws {
        let test = "if [ -t 0 ]; then echo terminal; else echo none; fi"
        sample.request.forceCommand = test
        try server.trust(line(allowsTerminal: true))
        #expect(try await server.login(sample, sample.certificate(), "-tt") == "no terminal")
        sample.request.extensions = ["permit-pty"]
        #expect(try await server.login(sample, sample.certificate(), "-tt") == "terminal\r\n")
        try server.trust(line())
        #expect(try await server.login(sample, sample.certificate(), "-tt") == "no terminal")
    }

    /// sshd takes the first line whose key and principal fit: the two lines of one principal are alternatives.
    @Test mutating func `of two lines for one principal the first decides`() async throws {
        sample.request.forceCommand = "if [ -t 0 ]; then echo terminal; else echo none; fi"
        sample.request.extensions = ["permit-pty"]
        try server.trust(line(), line(allowsTerminal: true))
        #expect(try await server.login(sample, sample.certificate(), "-tt") == "no terminal")
        try server.trust(line(allowsTerminal: true), line())
        #expect(try await server.login(sample, sample.certificate(), "-tt") == "terminal\r\n")
    }

    /// A certificate that a pinned line refuses goes on to the next line.
    @Test mutating func `a pinned line before an interactive one leaves both to work`() async throws {
        try server.trust(line(command: command), line(allowsTerminal: true))
        #expect(try await server.login(sample, sample.certificate()) == printed)
        sample.request.forceCommand = "if [ -t 0 ]; then echo terminal; else echo none; fi"
        sample.request.extensions = ["permit-pty"]
        #expect(try await server.login(sample, sample.certificate(), "-tt") == "terminal\r\n")
    }

    /// Comma in a principal: sshd 9.2 splits the line's list, not the certificate's name, so with one name in the line
    /// it refuses too (CVE-2026-35414 needs two).
    @Test(
        arguments: [
            Refused("wrong principal") { $0.principals = ["propusk-srv-2c"] },
            Refused("no principal") { $0.principals = [] },
            Refused("comma in a principal") { $0.principals = ["propusk-srv-1c,root"] },
            Refused("expired") { $0.validBefore = $0.validAfter + 1 },
            Refused("not yet valid") { ($0.validAfter, $0.validBefore) = ($0.validBefore, $0.validBefore + 60) },
            Refused("host certificate") { $0.kind = .host },
            Refused("unknown critical option") { $0.criticalOptions.append(.flag("x@example")) },
            Refused("malformed command") { $0.criticalOptions = [.flag("force-command")] },
            Refused("duplicate command") { $0.criticalOptions.append($0.criticalOptions[0]) },
            Refused("another source address") { $0.criticalOptions.append(.value("source-address", "192.0.2.1/32")) },
            Refused("changed after it was signed", isSigned: false) { $0.serial += 1 },
        ]
    )
    func `what our check refuses sshd refuses as well`(refused: Refused) async throws {
        try server.trust(line())
        var certificate = try sample.certificate(changed: refused.change)
        if !refused.isSigned { certificate.serial += 1 }
        var check = sample.check
        check.now = UInt64(Date().timeIntervalSince1970)
        check.sourceAddress = "127.0.0.1"
        #expect(check.verdict(onBlob: certificate.blob) != .valid)
        #expect(try await server.login(sample, certificate) == nil)
    }

    /// A certificate that both are to refuse.
    struct Refused: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var isSigned: Bool
        var change: @Sendable (inout SSHCertificate) -> Void

        init(_ name: String, isSigned: Bool = true, _ change: @escaping @Sendable (inout SSHCertificate) -> Void) {
            testDescription = name
            self.isSigned = isSigned
            self.change = change
        }
    }
}

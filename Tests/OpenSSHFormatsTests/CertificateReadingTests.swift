import PropuskTesting
import Testing

@testable import OpenSSHFormats

/// Certificates of `ssh-keygen -s`, read and written back.
struct CertificateReadingTests {
    private let maker: KeyMaker

    init() throws {
        maker = try KeyMaker()
    }

    @Test(
        arguments: ["ed25519", "ecdsa -b 256", "ecdsa -b 521", "rsa -b 2048"],
        ["ed25519", "ecdsa -b 256", "ecdsa -b 384", "rsa -b 2048"]
    )
    func `every option comes back to the same bytes`(subject: String, authority: String) async throws {
        let authorityKey = try await maker.key("ca", authority)
        let subjectKey = try await maker.key("k", subject)
        let blob = try await maker.certify(
            "k",
            by: "ca",
            "-I",
            "Иван/t42 \"x\"",
            "-n",
            "propusk-srv-1c,root,a@b",
            "-z",
            "18446744073709551615",
            "-V",
            "20260101000000Z:20260102000000Z",
            "-O",
            "clear",
            "-O",
            "force-command=echo \"a b\" \\ 'c'",
            "-O",
            "source-address=192.0.2.0/24,2001:db8::/32",
            "-O",
            "permit-pty",
            "-O",
            "permit-x11-forwarding",
            "-O",
            "permit-agent-forwarding",
            "-O",
            "permit-port-forwarding",
            "-O",
            "permit-user-rc",
            "-O",
            "no-touch-required",
            "-O",
            "verify-required",
            "-O",
            "critical:x@example=y",
            "-O",
            "extension:z@example",
            "-O",
            "extension:y@example=value"
        )
        let certificate = try SSHCertificate(blob: blob)
        #expect(certificate.blob == blob)
        #expect(certificate.hasValidSignature)
        #expect("\(certificate.line) k\n" == (try maker.folder.read("k-cert.pub")))
        #expect(try SSHCertificate(line: maker.folder.read("k-cert.pub")) == certificate)
        #expect(certificate.publicKey == subjectKey && certificate.signatureKey == authorityKey)
        #expect(certificate.serial == .max && certificate.kind == .user && certificate.keyID == "Иван/t42 \"x\"")
        #expect(certificate.principals == ["propusk-srv-1c", "root", "a@b"])
        #expect(certificate.validAfter == 1_767_225_600 && certificate.validBefore == 1_767_312_000)
        #expect(certificate.forceCommand == "echo \"a b\" \\ 'c'")
        #expect(certificate.sourceAddress == "192.0.2.0/24,2001:db8::/32")
        #expect(
            certificate.criticalOptions.map(\.name)
                == ["force-command", "source-address", "verify-required", "x@example"]
        )
        #expect(
            certificate.extensions.map(\.name) == [
                "no-touch-required", "permit-X11-forwarding", "permit-agent-forwarding", "permit-port-forwarding",
                "permit-pty", "permit-user-rc", "y@example", "z@example",
            ]
        )
    }

    @Test(arguments: ["ed25519", "ecdsa -b 256", "rsa -b 2048"])
    func `host certificates and those without names, end or options come back too`(subject: String) async throws {
        try await maker.key("ca")
        try await maker.key("k", subject)
        let host = try await maker.certify("k", by: "ca", "-h", "-I", "id", "-n", "desk.example")
        #expect(try SSHCertificate(blob: host).blob == host)
        #expect(try SSHCertificate(blob: host).kind == .host)
        let bare = try await maker.certify("k", by: "ca", "-I", "", "-O", "clear")
        let certificate = try SSHCertificate(blob: bare)
        #expect(certificate.blob == bare && certificate.hasValidSignature)
        #expect(certificate.principals.isEmpty && certificate.serial == 0 && certificate.keyID.isEmpty)
        #expect(certificate.validAfter == 0 && certificate.validBefore == .max)
        #expect(certificate.forceCommand == nil && certificate.sourceAddress == nil)
    }

    @Test(arguments: ["rsa-sha2-256", "rsa-sha2-512"])
    func `RSA authorities sign with either SHA-2`(algorithm: String) async throws {
        try await maker.key("ca", "rsa -b 2048")
        try await maker.key("k")
        let blob = try await maker.certify("k", by: "ca", "-t", algorithm, "-I", "id", "-n", "root")
        let certificate = try SSHCertificate(blob: blob)
        #expect(certificate.signature.algorithm == algorithm)
        #expect(certificate.hasValidSignature && certificate.blob == blob)
    }

    @Test(arguments: ["ed25519", "ecdsa -b 256", "rsa -b 2048"])
    func `every prefix and every longer form is refused, and none traps`(subject: String) async throws {
        try await maker.key("ca")
        try await maker.key("k", subject)
        let blob = try await maker.certify(
            "k",
            by: "ca",
            "-I",
            "id",
            "-n",
            "root",
            "-O",
            "force-command=true",
            "-O",
            "source-address=::1/128"
        )
        for count in blob.indices {
            #expect(throws: FormatError.self) { try SSHCertificate(blob: Array(blob[..<count])) }
        }
        for extra in [1, 4, 100] {
            let longer = blob + [UInt8](repeating: 0, count: extra)
            #expect(throws: FormatError(.trailingBytes, "")) { try SSHCertificate(blob: longer) }
        }
    }

    @Test(arguments: ["ed25519", "ecdsa -b 256", "rsa -b 2048"])
    func `each changed byte is refused when reading or by the check`(authority: String) async throws {
        let authorityKey = try await maker.key("ca", authority)
        try await maker.key("k")
        let blob = try await maker.certify(
            "k",
            by: "ca",
            "-I",
            "id",
            "-n",
            "root",
            "-V",
            "20260101000000Z:20260102000000Z",
            "-O",
            "clear",
            "-O",
            "force-command=true",
            "-O",
            "source-address=127.0.0.1/32"
        )
        let check = CertificateCheck(
            authorities: [authorityKey],
            principal: "root",
            now: 1_767_225_600,
            sourceAddress: "127.0.0.1"
        )
        #expect(check.verdict(onBlob: blob) == .valid)
        for index in blob.indices {
            for change: UInt8 in [0x01, 0x80, 0xFF] {
                var changed = blob
                changed[index] ^= change
                #expect(check.verdict(onBlob: changed) != .valid, "byte \(index)")
            }
        }
    }

    @Test func `a length of 0xFFFFFFFF in place of any other is refused`() async throws {
        try await maker.key("ca")
        try await maker.key("k")
        let blob = try await maker.certify(
            "k",
            by: "ca",
            "-I",
            "id",
            "-n",
            "root",
            "-V",
            "20260101000000Z:20260102000000Z"
        )
        for index in 0...(blob.count - 4) {
            var changed = blob
            changed.replaceSubrange(index..<(index + 4), with: [0xFF, 0xFF, 0xFF, 0xFF])
            let read = try? SSHCertificate(blob: changed)
            #expect(read?.hasValidSignature != true)
        }
    }

    @Test func `a plain key and a line of another type are no certificate`() async throws {
        let key = try await maker.key("k")
        #expect(throws: FormatError(.keyAsCertificate, "")) { try SSHCertificate(blob: key.blob) }
        #expect(throws: FormatError(.keyAsCertificate, "")) { try SSHCertificate(line: key.line) }
        let line = try Sample().certificate().line
        #expect(throws: FormatError(.algorithmMismatch, "")) {
            try SSHCertificate(line: "ssh-rsa \(line.split(separator: " ")[1])")
        }
        let large = [UInt8](repeating: 0, count: SSHCertificate.largestBlob + 1)
        #expect(throws: FormatError(.tooLarge, "")) { try SSHCertificate(blob: large) }
    }

    @Test func `more principals than OpenSSH reads are refused`() throws {
        let many = try Sample().certificate { $0.principals = [String](repeating: "a", count: 257) }
        #expect(throws: FormatError(.tooLarge, "")) { try SSHCertificate(blob: many.blob) }
    }
}

import Cryptography
import PropuskTesting
import Testing

@testable import OpenSSHFormats

struct CertificateIssuingTests {
    private let maker: KeyMaker

    init() throws {
        maker = try KeyMaker()
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    func `ssh-keygen reads each field of our certificates`(algorithm: SigningKey.Algorithm) async throws {
        var sample = try Sample(algorithm)
        sample.request.extensions = ["permit-pty"]
        let certificate = try sample.certificate()
        let authority = SSHPublicKey(sample.authority.publicKey)
        let signer = algorithm == .ed25519 ? "ED25519" : "ECDSA"
        #expect(
            try await maker.listing(of: certificate) == [
                "listed-cert.pub:",
                "Type: ssh-ed25519-cert-v01@openssh.com user certificate",
                "Public key: ED25519-CERT \(sample.request.subject.fingerprint)",
                "Signing CA: \(signer) \(authority.fingerprint) (using \(authority.algorithm))",
                "Key ID: \"propusk/t42/r17/p3\"",
                "Serial: 4294967297",
                "Valid: from 2026-11-22T11:59:00 to 2026-11-22T12:02:00",
                "Principals:", "propusk-srv-1c",
                "Critical Options:",
                "force-command \(Sample.command)",
                "source-address 127.0.0.1/32,::1/128",
                "Extensions:", "permit-pty",
            ]
        )
        #expect(certificate.hasValidSignature)
        #expect(try SSHCertificate(blob: certificate.blob) == certificate)
        #expect(try SSHCertificate(line: certificate.line + " comment\n") == certificate)
        #expect(sample.check.verdict(on: certificate) == .valid)
    }

    @Test(arguments: ["ecdsa -b 256", "rsa -b 2048"])
    func `other kinds of subject keys are certified as well`(kind: String) async throws {
        var sample = try Sample()
        sample.request.subject = try await maker.key("k", kind)
        sample.request.sourceAddresses = []
        let listing = try await maker.listing(of: sample.certificate())
        #expect(listing.contains { $0.hasPrefix("Public key:") && $0.hasSuffix(sample.request.subject.fingerprint) })
        #expect(listing.contains("Extensions: (none)"))
    }

    /// The same fields, key, nonce and an Ed25519 authority give the same bytes as `ssh-keygen -s`, which leaves only
    /// the nonce to chance.
    @Test func `our bytes are those of ssh-keygen`() async throws {
        let sample = try Sample()
        try maker.folder.write(OpenSSHPrivateKey.text(for: sample.authority, comment: ""), to: "ca")
        try maker.folder.write("\(sample.request.subject.line)\n", to: "k.pub")
        let theirs = try await maker.certify(
            "k",
            by: "ca",
            "-I",
            sample.request.keyID,
            "-n",
            sample.request.principal,
            "-z",
            "\(sample.request.serial)",
            "-V",
            "20261122115900Z:20261122120200Z",
            "-O",
            "clear",
            "-O",
            "force-command=\(Sample.command)",
            "-O",
            "source-address=127.0.0.1/32,::1/128"
        )
        let nonce = try SSHCertificate(blob: theirs).nonce
        #expect(nonce.count == 32)
        #expect(try sample.request.signed(by: sample.authority, nonce: nonce).blob == theirs)
    }

    /// One thing changed, and the reason that it gets.
    struct Case: Sendable, CustomTestStringConvertible {
        var reason: IssuanceError.Reason
        var change: @Sendable (inout CertificateRequest) -> Void

        init(_ reason: IssuanceError.Reason, _ change: @escaping @Sendable (inout CertificateRequest) -> Void) {
            self.reason = reason
            self.change = change
        }

        var testDescription: String { "\(reason)" }
    }

    static let unissuable: [Case] = [
        Case(.serialIsZero) { $0.serial = 0 },
        Case(.malformedKeyID) { $0.keyID = "" },
        Case(.malformedKeyID) { $0.keyID = "propusk/t42 (serial 1)" },
        Case(.malformedKeyID) { $0.keyID = "Propusk/t42" },
        Case(.malformedKeyID) { $0.keyID = "propusk/t42\n" },
        Case(.malformedKeyID) { $0.keyID = String(repeating: "a", count: 129) },
        Case(.malformedPrincipal) { $0.principal = "" },
        Case(.malformedPrincipal) { $0.principal = "propusk-a,root" },
        Case(.malformedPrincipal) { $0.principal = "propusk-*" },
        Case(.malformedPrincipal) { $0.principal = "propusk-a\\" },
        Case(.malformedPrincipal) { $0.principal = "propusk-a\0" },
        Case(.malformedPrincipal) { $0.principal = "propusk-а" },
        Case(.malformedPrincipal) { $0.principal = "Propusk-a" },
        Case(.malformedPrincipal) { $0.principal = "-a" },
        Case(.malformedPrincipal) { $0.principal = String(repeating: "a", count: 64) },
        Case(.emptyWindow) { $0.validBefore = $0.validAfter },
        Case(.emptyWindow) { $0.validBefore = 0 },
        Case(.windowTooLong(seconds: 901)) { $0.validBefore = $0.validAfter + 901 },
        Case(.windowTooLong(seconds: .max)) { ($0.validAfter, $0.validBefore) = (0, .max) },
        Case(.forceCommandMissing) { $0.forceCommand = "" },
        Case(.forceCommandMissing) { $0.forceCommand = " \t" },
        Case(.malformedForceCommand) { $0.forceCommand = "true\0" },
        Case(.forceCommandTooLong(bytes: 16_385)) { $0.forceCommand = String(repeating: "a", count: 16_385) },
        Case(.malformedSourceAddress("10.0.0.1/8")) { $0.sourceAddresses = ["10.0.0.1/8"] },
        Case(.malformedSourceAddress("desk.example")) { $0.sourceAddresses = ["127.0.0.1", "desk.example"] },
        Case(.malformedSourceAddress("::1,::2")) { $0.sourceAddresses = ["::1,::2"] },
        Case(.malformedSourceAddress("::1")) { $0.sourceAddresses = ["::1", "::1"] },
        Case(.extensionNotAllowed("permit-port-forwarding")) { $0.extensions = ["permit-port-forwarding"] },
        Case(.extensionNotAllowed("permit-pty")) { $0.extensions = ["permit-pty", "permit-pty"] },
    ]

    @Test(arguments: unissuable)
    func `the issuer refuses with its reason`(unissuable: Case) throws {
        var sample = try Sample()
        unissuable.change(&sample.request)
        #expect(throws: IssuanceError(unissuable.reason)) { try sample.certificate() }
        #expect(sample.request.refusal == unissuable.reason)
    }

    @Test func `the issuer refuses a weak subject and a short nonce`() async throws {
        var sample = try Sample()
        #expect(throws: IssuanceError(.malformedNonce)) {
            try sample.request.signed(by: sample.authority, nonce: [1])
        }
        sample.request.subject = try await maker.key("k", "rsa -b 1024")
        #expect(throws: IssuanceError(.weakSubjectKey)) { try sample.certificate() }
    }
}

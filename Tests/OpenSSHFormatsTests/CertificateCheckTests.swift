import Cryptography
import Testing

@testable import OpenSSHFormats

struct CertificateCheckTests {
    private let sample: Sample

    init() throws {
        sample = try Sample()
    }

    @Test(
        arguments: [
            (Sample.now - 61, .refused(.notYetValid(seconds: 1))), (Sample.now - 60, .valid),
            (Sample.now + 119, .valid), (Sample.now + 120, .refused(.expired(seconds: 0))),
            (0, .refused(.notYetValid(seconds: Sample.now - 60))),
            (.max, .refused(.expired(seconds: .max - Sample.now - 120))),
        ] as [(UInt64, CertificateCheck.Verdict)]
    )
    func `the window holds its first second and not its last`(now: UInt64, verdict: CertificateCheck.Verdict) throws {
        var check = sample.check
        check.now = now
        #expect(check.verdict(on: try sample.certificate()) == verdict)
    }

    /// One thing changed, and the reason that it gets.
    struct Case: Sendable, CustomTestStringConvertible {
        var reason: CertificateRefusal
        var change: @Sendable (inout SSHCertificate) -> Void

        init(_ reason: CertificateRefusal, _ change: @escaping @Sendable (inout SSHCertificate) -> Void) {
            self.reason = reason
            self.change = change
        }

        var testDescription: String { "\(reason)" }
    }

    static let unacceptable: [Case] = [
        Case(.noPrincipal) { $0.principals = [] },
        Case(.malformedPrincipal) { $0.principals = ["propusk-srv-1c,root"] },
        Case(.malformedPrincipal) { $0.principals = ["propusk-srv-1c", "*"] },
        Case(.malformedPrincipal) { $0.principals = ["propusk-srv-1c", ""] },
        Case(.malformedPrincipal) { $0.principals = ["propusk-srv-1c\\"] },
        Case(.malformedPrincipal) { $0.principals = ["propusk-srv-1с"] },
        Case(.malformedPrincipal) { $0.principals = [String(repeating: "a", count: 300)] },
        Case(.principalNotListed) { $0.principals = ["propusk-srv-2c"] },
        Case(.principalNotListed) { $0.principals = ["Propusk-srv-1c"] },
        Case(.wrongKind) { $0.kind = .host },
        Case(.emptyWindow) { $0.validBefore = $0.validAfter },
        Case(.emptyWindow) { ($0.validAfter, $0.validBefore) = (.max, 0) },
        Case(.optionsUnsorted) { $0.criticalOptions.reverse() },
        Case(.optionsUnsorted) { $0.extensions = [.flag("permit-pty"), .flag("permit-X11-forwarding")] },
        Case(.duplicateOption("force-command")) { $0.criticalOptions.insert($0.criticalOptions[0], at: 0) },
        Case(.duplicateOption("force-command")) { $0.criticalOptions.append($0.criticalOptions[0]) },
        Case(.duplicateOption("permit-pty")) { $0.extensions = [.flag("permit-pty"), .flag("permit-pty")] },
        Case(.unknownCriticalOption("x@example")) { $0.criticalOptions.append(.flag("x@example")) },
        Case(.unknownCriticalOption("verify-required")) { $0.criticalOptions.append(.flag("verify-required")) },
        Case(.unknownCriticalOption("")) { $0.criticalOptions.insert(.flag(""), at: 0) },
        Case(.unknownCriticalOption("Force-command")) { $0.criticalOptions.insert(.flag("Force-command"), at: 0) },
        Case(.malformedOption("force-command")) { $0.criticalOptions[0] = .flag("force-command") },
        Case(.malformedOption("force-command")) {
            $0.criticalOptions[0] = CertificateOption(name: "force-command", data: [0, 0, 0, 0, 0])
        },
        Case(.malformedOption("source-address")) { $0.criticalOptions[1] = .value("source-address", "") },
        Case(.malformedOption("source-address")) { $0.criticalOptions[1] = .value("source-address", "127.0.0.1/8") },
        Case(.malformedOption("source-address")) { $0.criticalOptions[1] = .value("source-address", "127.0.0.1,") },
        Case(.malformedOption("permit-pty")) { $0.extensions = [.value("permit-pty", "x")] },
    ]

    @Test(arguments: unacceptable)
    func `a certificate that its authority should not have signed is refused`(unacceptable: Case) throws {
        let certificate = try sample.certificate(changed: unacceptable.change)
        #expect(certificate.hasValidSignature)
        #expect(sample.check.verdict(on: certificate) == .refused(unacceptable.reason))
        #expect(sample.check.verdict(onBlob: certificate.blob) == .refused(unacceptable.reason))
    }

    @Test func `unknown extensions are ignored, several principals are fine`() throws {
        let certificate = try sample.certificate {
            $0.extensions = [.flag("permit-pty"), .value("z@example", "x")]
            $0.principals = ["ivan@desk.example", "propusk-srv-1c"]
        }
        #expect(sample.check.verdict(on: certificate) == .valid)
    }

    @Test func `another authority, none, and a foreign signature are refused`() throws {
        let certificate = try sample.certificate()
        var check = sample.check
        check.authorities = []
        #expect(check.verdict(on: certificate) == .refused(.unknownAuthority))
        check.authorities = [SSHPublicKey(try SigningKey.generate(.ed25519).publicKey)]
        #expect(check.verdict(on: certificate) == .refused(.unknownAuthority))
        var forged = certificate
        forged.signature = try CertificateSignature(of: forged.signedBytes, by: try SigningKey.generate(.ed25519))
        #expect(sample.check.verdict(on: forged) == .refused(.badSignature))
        forged = certificate
        forged.validBefore += 1
        #expect(sample.check.verdict(on: forged) == .refused(.badSignature))
        forged = certificate
        forged.signature = CertificateSignature(algorithm: "ssh-ed25519", bytes: [])
        #expect(sample.check.verdict(on: forged) == .refused(.badSignature))
    }

    @Test(arguments: ["ssh-rsa", "rsa-sha2-512", "ecdsa-sha2-nistp256", "ssh-ed25519-cert-v01@openssh.com", ""])
    func `a signature under another algorithm's name is refused`(name: String) throws {
        var certificate = try sample.certificate()
        certificate.signature = CertificateSignature(algorithm: name, bytes: certificate.signature.bytes)
        #expect(sample.check.verdict(on: certificate) == .refused(.signatureAlgorithmNotAllowed(name)))
    }

    @Test func `a certificate in the place of the authority's key is refused as such`() throws {
        let certificate = try sample.certificate()
        let nested = try nest(certificate.blob, in: certificate)
        #expect(sample.check.verdict(onBlob: nested) == .refused(.authorityIsCertificate))
    }

    /// Puts other bytes where the authority's key stands; the signature is not reached.
    private func nest(_ inner: [UInt8], in certificate: SSHCertificate) throws -> [UInt8] {
        var writer = WireWriter()
        writer.write(raw: certificate.signedBytes.dropLast(4 + certificate.signatureKey.blob.count))
        writer.write(string: inner)
        let signature = try CertificateSignature(of: writer.bytes, by: sample.authority)
        writer.write(string: signature.blob)
        return writer.bytes
    }

    @Test(
        arguments: [
            ("127.0.0.1", .valid), ("::1", .valid), ("::ffff:127.0.0.1", .valid),
            ("127.0.0.2", .refused(.sourceAddressNotAllowed)), ("::2", .refused(.sourceAddressNotAllowed)),
            (nil, .refused(.sourceAddressNotAllowed)), ("localhost", .refused(.sourceAddressNotAllowed)),
            ("", .refused(.sourceAddressNotAllowed)), ("127.1", .refused(.sourceAddressNotAllowed)),
        ] as [(String?, CertificateCheck.Verdict)]
    )
    func `the source address is compared with the ranges`(peer: String?, verdict: CertificateCheck.Verdict) throws {
        var check = sample.check
        check.sourceAddress = peer
        #expect(check.verdict(on: try sample.certificate()) == verdict)
    }

    @Test func `bytes that are no certificate are refused as malformed`() {
        #expect(sample.check.verdict(onBlob: []) == .refused(.malformed(FormatError(.truncated, ""))))
    }

    @Test func `SHA-1 and short RSA keys of ssh-keygen are refused`() async throws {
        let maker = try KeyMaker()
        let authority = try await maker.key("ca", "rsa -b 2048")
        try await maker.key("k")
        let old = try SSHCertificate(blob: await maker.certify("k", by: "ca", "-t", "ssh-rsa", "-I", "i", "-n", "root"))
        var check = CertificateCheck(authorities: [authority], principal: "root", now: 1, sourceAddress: nil)
        #expect(check.verdict(on: old) == .refused(.signatureAlgorithmNotAllowed("ssh-rsa")))
        let weakAuthority = try await maker.key("weak", "rsa -b 1024")
        let weak = try SSHCertificate(blob: await maker.certify("k", by: "weak", "-I", "i", "-n", "root"))
        check.authorities.append(weakAuthority)
        #expect(check.verdict(on: weak) == .refused(.weakKey))
        let weakSubject = try SSHCertificate(blob: await maker.certify("weak", by: "ca", "-I", "i", "-n", "root"))
        #expect(check.verdict(on: weakSubject) == .refused(.weakKey))
    }
}

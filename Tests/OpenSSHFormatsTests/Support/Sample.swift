import Cryptography

@testable import OpenSSHFormats

/// An authority, a subject and a request of ours that no rule refuses, as a start for tests that change one thing.
struct Sample {
    static let now: UInt64 = 1_795_348_800
    static let command = "/usr/bin/env -i PATH=/usr/bin:/bin /bin/sh -c 'exec cat \"$0\\\"'"

    var authority: SigningKey
    var subject: SigningKey
    var request: CertificateRequest

    init(_ algorithm: SigningKey.Algorithm = .ed25519) throws {
        authority = try SigningKey.generate(algorithm)
        subject = try SigningKey.generate(.ed25519)
        request = CertificateRequest(
            subject: SSHPublicKey(subject.publicKey),
            serial: 4_294_967_297,
            keyID: "propusk/t42/r17/p3",
            principal: "propusk-srv-1c",
            validAfter: Sample.now - 60,
            validBefore: Sample.now + 120,
            forceCommand: Sample.command,
            sourceAddresses: ["127.0.0.1/32", "::1/128"]
        )
    }

    func certificate() throws -> SSHCertificate {
        try request.signed(by: authority, nonce: Randomness.system.bytes(32))
    }

    /// A certificate that the issuer would not make, changed before it is signed.
    func certificate(changed change: (inout SSHCertificate) -> Void) throws -> SSHCertificate {
        var certificate = try certificate()
        change(&certificate)
        certificate.signature = try CertificateSignature(of: certificate.signedBytes, by: authority)
        return certificate
    }

    var check: CertificateCheck {
        CertificateCheck(
            authorities: [SSHPublicKey(authority.publicKey)],
            principal: "propusk-srv-1c",
            now: Sample.now,
            sourceAddress: "127.0.0.1"
        )
    }
}

import Cryptography
import PropuskTesting
import Testing

struct SelfSignedCertificateTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// 2026-11-22 12:00:00 UTC, `date -u -d '2026-11-22 12:00' +%s`.
    private let now = 1_795_348_800

    @Test(
        arguments: [
            ("localhost", "-checkhost", "localhost"), ("desk.example", "-checkhost", "desk.example"),
            ("127.0.0.1", "-checkip", "127.0.0.1"), ("::1", "-checkip", "::1"),
        ]
    )
    func `openssl reads the certificate, trusts it alone, and finds the host in it`(
        host: String,
        option: String,
        value: String
    ) async throws {
        let made = try SelfSignedCertificate.make(host: host, validDays: 30, now: now)
        try folder.write(made.certificatePEM, to: "c")
        try folder.write(made.keyPEM, to: "k")
        let said = try await folder.output(of: [
            "openssl", "x509", "-in", "c", "-noout", "-text", "-dates", "-subject", option, value,
        ])
        #expect(said.contains("does match certificate"))
        #expect(said.contains("notBefore=Nov 22 11:00:00 2026 GMT"))
        #expect(said.contains("notAfter=Dec 22 12:00:00 2026 GMT"))
        #expect(said.contains("ASN1 OID: prime256v1") && said.contains("ecdsa-with-SHA256"))
        #expect(said.contains("CA:FALSE") && said.contains("TLS Web Server Authentication"))
        #expect(said.contains("Version: 3"))
        try await folder.output(of: ["openssl", "verify", "-x509_strict", "-attime", "\(now)", "-CAfile", "c", "c"])
        let inCertificate = try await folder.output(of: ["openssl", "x509", "-in", "c", "-noout", "-pubkey"])
        let inKey = try await folder.output(of: ["openssl", "pkey", "-in", "k", "-pubout"])
        #expect(inCertificate == inKey)
    }

    @Test func `two certificates have two serial numbers`() async throws {
        var serials: Set<String> = []
        for _ in 0..<2 {
            let made = try SelfSignedCertificate.make(host: "localhost", validDays: 1, now: now)
            try folder.write(made.certificatePEM, to: "c")
            serials.insert(try await folder.output(of: ["openssl", "x509", "-in", "c", "-noout", "-serial"]))
        }
        #expect(serials.count == 2)
    }

    @Test(
        arguments: [
            "", "a b", "a,DNS:evil.example", "a\nb", "*.example", "-a", "a-", "a..b", ".", "a.", "1.2.3.4.5", "1.2.3",
            "300.1.1.1", "пример.рф", "a:b", "::1,IP:127.0.0.1", "@section", String(repeating: "a", count: 64),
            String(repeating: "a.", count: 40) + "a",
        ]
    )
    func `a host that is none is refused`(host: String) {
        #expect(throws: CryptographyError(.malformedHost, "")) {
            try SelfSignedCertificate.make(host: host, validDays: 30, now: now)
        }
    }

    @Test(arguments: [0, -1, 826, Int.max])
    func `days out of bounds are refused`(days: Int) {
        #expect(throws: CryptographyError(.outOfBounds, "")) {
            try SelfSignedCertificate.make(host: "localhost", validDays: days, now: now)
        }
    }
}

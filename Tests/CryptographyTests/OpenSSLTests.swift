import PropuskTesting
import Testing

@testable import Cryptography

/// Keys and signatures go both ways between this module and the `openssl` command.
struct OpenSSLTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    func `our PEM is read by openssl, and its public key is ours`(algorithm: SigningKey.Algorithm) async throws {
        let key = try SigningKey.generate(algorithm)
        try folder.write(key.pem, to: "key.pem")
        try await folder.output(of: [
            "openssl", "pkey", "-in", "key.pem", "-pubout", "-outform", "DER", "-out", "key.der",
        ])
        let expected: [UInt8] =
            switch key.publicKey {
            case .ed25519(let bytes): bytes
            case .ecdsa(_, let point): point
            case .rsa: []
            }
        #expect(try folder.bytes("key.der").suffix(expected.count) == expected[...])
        #expect(key.pem.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
        let again = try SigningKey(pem: key.pem)
        #expect(again.algorithm == algorithm && again.publicKey == key.publicKey && again.pem == key.pem)
    }

    @Test func `openssl verifies our Ed25519 signatures`() async throws {
        let key = try SigningKey.generate(.ed25519)
        try folder.write(key.pem, to: "key.pem")
        try folder.write("message", to: "message")
        try folder.write(key.signature(for: Array("message".utf8)), to: "signature")
        let said = try await folder.output(of: [
            "openssl", "pkeyutl", "-verify", "-rawin", "-inkey", "key.pem", "-in", "message", "-sigfile", "signature",
        ])
        #expect(said.contains("Verified Successfully"))
    }

    @Test func `openssl verifies our P-256 signatures`() async throws {
        let key = try SigningKey.generate(.ecdsaP256)
        try folder.write(key.pem, to: "key.pem")
        try folder.write("message", to: "message")
        let der = try #require(ECDSASignature.der(fixedWidth: try key.signature(for: Array("message".utf8))))
        try folder.write(der, to: "signature")
        let said = try await folder.output(of: [
            "openssl", "dgst", "-sha256", "-prverify", "key.pem", "-signature", "signature", "message",
        ])
        #expect(said.contains("Verified OK"))
    }

    @Test(arguments: VerifyingKey.Curve.allCases)
    func `ECDSA signatures of openssl are verified`(curve: VerifyingKey.Curve) async throws {
        try await folder.output(of: [
            "openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:\(curve.groupName)", "-out", "k",
        ])
        try await folder.output(of: ["openssl", "pkey", "-in", "k", "-pubout", "-outform", "DER", "-out", "k.der"])
        try folder.write("message", to: "message")
        try await folder.output(of: [
            "openssl", "dgst", "-\(curve.hash.rawValue)", "-sign", "k", "-out", "s", "message",
        ])
        let point = Array(try folder.bytes("k.der").suffix(1 + 2 * curve.width))
        let key = VerifyingKey.ecdsa(curve, point: point)
        let signature = try #require(ECDSASignature.fixedWidth(der: folder.bytes("s"), width: curve.width))
        #expect(key.isWellFormed)
        #expect(key.isValid(signature, for: Array("message".utf8)))
        #expect(!key.isValid(signature, for: Array("massage".utf8)))
    }

    @Test(arguments: [HashFunction.sha256, .sha512])
    func `RSA signatures of openssl are verified with their own digest only`(hash: HashFunction) async throws {
        try await folder.output(of: ["openssl", "genrsa", "-out", "k", "2048"])
        let text = try await folder.output(of: ["openssl", "rsa", "-in", "k", "-noout", "-modulus"])
        let digits = text.drop { $0 != "=" }.dropFirst().prefix { $0 != "\n" }
        try folder.write("message", to: "message")
        try await folder.output(of: ["openssl", "dgst", "-\(hash.rawValue)", "-sign", "k", "-out", "s", "message"])
        let key = VerifyingKey.rsa(modulus: try #require(Hexadecimal.bytes(of: String(digits))), exponent: [1, 0, 1])
        let signature = try folder.bytes("s")
        #expect(key.modulusBits == 2_048)
        #expect(key.isValid(signature, for: Array("message".utf8), hash: hash))
        #expect(!key.isValid(signature, for: Array("message".utf8), hash: hash == .sha256 ? .sha512 : .sha256))
        #expect(!key.isValid(Array(signature.dropLast()), for: Array("message".utf8), hash: hash))
        var changed = signature
        changed[100] ^= 1
        #expect(!key.isValid(changed, for: Array("message".utf8), hash: hash))
    }

    @Test(
        arguments: [
            ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
            ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"], ["-algorithm", "X25519"],
            ["-algorithm", "ED25519", "-aes256", "-pass", "pass:secret"],
        ]
    )
    func `other kinds of private keys and encrypted ones are refused without a question`(options: [String]) async throws
    {
        try await folder.output(of: ["openssl", "genpkey", "-out", "k"] + options)
        let pem = try folder.read("k")
        #expect(throws: CryptographyError(.malformedKey, "")) { try SigningKey(pem: pem) }
    }

    @Test(arguments: ["", "nonsense", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"])
    func `text that is no PEM is refused`(text: String) {
        #expect(throws: CryptographyError(.malformedKey, "")) { try SigningKey(pem: text) }
    }

    @Test(arguments: ["-algorithm ED25519", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"])
    func `private keys of openssl are read`(options: String) async throws {
        let words = options.split(separator: " ").map(String.init)
        try await folder.output(of: ["openssl", "genpkey", "-out", "k"] + words)
        let key = try SigningKey(pem: folder.read("k"))
        #expect(key.publicKey.isValid(try key.signature(for: [1]), for: [1]))
    }
}

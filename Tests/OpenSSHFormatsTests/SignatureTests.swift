import Cryptography
import PropuskTesting
import Testing

@testable import OpenSSHFormats

/// What `ssh-keygen -Y sign` makes is taken; what is refused here, `ssh-keygen -Y verify` refuses as well.
struct SignatureTests {
    private let maker: SignatureMaker

    init() throws {
        maker = try SignatureMaker()
    }

    private func check(_ keys: SSHPublicKey..., namespace: String = SignatureMaker.namespace) -> SignatureCheck {
        SignatureCheck(keys: keys, namespace: namespace)
    }

    private func refusal(
        of armored: String,
        _ check: SignatureCheck,
        text: [UInt8] = SignatureMaker.text
    ) -> SignatureRefusal? {
        do {
            _ = try check.signer(of: text, armored: armored)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: ["ed25519", "ecdsa -b 256", "ecdsa -b 384", "ecdsa -b 521", "rsa -b 2048", "rsa -b 3072"],
        ["sha256", "sha512"]
    )
    func `what ssh-keygen signs is taken`(kind: String, hash: String) async throws {
        let key = try await maker.key("k", kind)
        let other = try await maker.key("other")
        let armored = try await maker.sign("k", "-O", "hashalg=\(hash)")
        #expect(try check(other, key).signer(of: SignatureMaker.text, armored: armored) == key)
        #expect(try SSHSignature(armored: armored).hash.rawValue == hash)
    }

    @Test func `RSA with SHA-256 is taken here and by ssh-keygen`() async throws {
        let key = try await maker.key("k", "rsa -b 2048")
        try maker.folder.write(SignatureMaker.message(), to: "message")
        try await maker.folder.output(of: ["ssh-keygen", "-q", "-p", "-m", "PEM", "-N", "", "-f", "k"])
        try await maker.folder.output(of: ["openssl", "dgst", "-sha256", "-sign", "k", "-out", "raw", "message"])
        let inner = CertificateSignature(algorithm: "rsa-sha2-256", bytes: try maker.folder.bytes("raw"))
        let armored = SignatureMaker.armored(SignatureMaker.blob(key: key.blob, signature: inner.blob))
        #expect(try await maker.isTaken(armored, keys: [key]))
        #expect(refusal(of: armored, check(key)) == nil)
    }

    @Test func `RSA with SHA-1 is refused here and by ssh-keygen`() async throws {
        let key = try await maker.key("k", "rsa -b 2048")
        try maker.folder.write(SignatureMaker.message(), to: "message")
        try await maker.folder.output(of: ["ssh-keygen", "-q", "-p", "-m", "PEM", "-N", "", "-f", "k"])
        try await maker.folder.output(of: ["openssl", "dgst", "-sha1", "-sign", "k", "-out", "raw", "message"])
        let inner = CertificateSignature(algorithm: "ssh-rsa", bytes: try maker.folder.bytes("raw"))
        let armored = SignatureMaker.armored(SignatureMaker.blob(key: key.blob, signature: inner.blob))
        #expect(try await !maker.isTaken(armored, keys: [key]))
        #expect(refusal(of: armored, check(key)) == .algorithmNotAllowed("ssh-rsa"))
    }

    @Test func `an RSA key of 1024 bits is refused`() async throws {
        let key = try await maker.key("k", "rsa -b 1024")
        let armored = try await maker.sign()
        #expect(refusal(of: armored, check(key)) == .malformed(FormatError(.weakKey, "")))
    }

    @Test(arguments: ["ed25519", "ecdsa -b 256", "rsa -b 2048"])
    func `another text, purpose or key, and a signature cut or extended, are refused by both`(kind: String) async throws
    {
        let key = try await maker.key("k", kind)
        let other = try await maker.key("other", kind)
        let armored = try await maker.sign()
        try #require(try await maker.isTaken(armored, keys: [key]))

        let altered = SignatureMaker.text + Array("\n".utf8)
        #expect(refusal(of: armored, check(key), text: altered) == .badSignature)
        #expect(try await !maker.isTaken(armored, of: altered, keys: [key]))

        #expect(refusal(of: armored, check(other)) == .otherKey(fingerprint: key.fingerprint))
        #expect(try await !maker.isTaken(armored, keys: [other]))

        for purpose in ["file", "consent@propusk.example.org", "Consent@propusk.example", "consent@propusk.exampl"] {
            let found = refusal(of: armored, check(key, namespace: purpose))
            #expect(found == .wrongNamespace(SignatureMaker.namespace))
            #expect(try await !maker.isTaken(armored, keys: [key], namespace: purpose))
        }

        let blob = SignatureMaker.blob(armored)
        for count in [0, 6, 10, blob.count / 2, blob.count - 1] {
            let cut = SignatureMaker.armored(Array(blob.prefix(count)))
            #expect(refusal(of: cut, check(key)) != nil)
            #expect(try await !maker.isTaken(cut, keys: [key]), "\(count)")
        }
        let extended = SignatureMaker.armored(blob + [0])
        #expect(refusal(of: extended, check(key)) == .malformed(FormatError(.trailingBytes, "")))
        #expect(try await !maker.isTaken(extended, keys: [key]))
    }

    @Test func `a certificate in the key's place is refused by both`() async throws {
        let key = try await maker.key("k")
        _ = try await maker.key("ca")
        let certificate = try await maker.maker.certify("k", by: "ca", "-I", "x", "-n", "anna")
        let fields = try SSHSignature(armored: try await maker.sign())
        let blob = SignatureMaker.blob(key: certificate, signature: fields.signature.blob)
        let armored = SignatureMaker.armored(blob)
        #expect(refusal(of: armored, check(key)) == .malformed(FormatError(.certificateAsKey, "")))
        #expect(try await !maker.isTaken(armored, keys: [key]))
    }

    @Test func `the algorithm of another kind of key is refused by both`() async throws {
        let key = try await maker.key("k")
        let fields = try SSHSignature(armored: try await maker.sign())
        let inner = CertificateSignature(algorithm: "ecdsa-sha2-nistp256", bytes: fields.signature.bytes)
        let armored = SignatureMaker.armored(SignatureMaker.blob(key: key.blob, signature: inner.blob))
        #expect(refusal(of: armored, check(key)) == .algorithmNotAllowed("ecdsa-sha2-nistp256"))
        #expect(try await !maker.isTaken(armored, keys: [key]))
    }

    @Test func `what the format doesn't have is refused, whoever signed it`() async throws {
        let key = try await maker.key("k")
        let fields = try SSHSignature(armored: try await maker.sign())
        let inner = fields.signature.blob
        let made = [
            (SignatureMaker.blob(version: 2, key: key.blob, signature: inner), SignatureRefusal.unsupportedVersion(2)),
            (SignatureMaker.blob(version: 0, key: key.blob, signature: inner), .unsupportedVersion(0)),
            (SignatureMaker.blob(key: key.blob, reserved: [1], signature: inner), .reservedNotEmpty),
            (SignatureMaker.blob(key: key.blob, hash: "sha384", signature: inner), .unsupportedHash("sha384")),
            (SignatureMaker.blob(key: key.blob, hash: "sha1", signature: inner), .unsupportedHash("sha1")),
        ]
        for (blob, expected) in made {
            #expect(refusal(of: SignatureMaker.armored(blob), check(key)) == expected)
        }
    }

    @Test(arguments: [
        "", "\n", "text", "-----BEGIN SSH SIGNATURE-----\n",
        "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n",
        "-----BEGIN PGP SIGNATURE-----\nU1NIU0lH\n-----END PGP SIGNATURE-----\n",
        "-----BEGIN SSH SIGNATURE-----\nU1NI U0lH\n-----END SSH SIGNATURE-----\n",
        "x-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n",
        "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----x",
    ])
    func `text that is no signature is refused`(text: String) throws {
        #expect(throws: SignatureRefusal.self) { try SSHSignature(armored: text) }
    }

    @Test func `a clipboard's carriage returns and empty lines do no harm`() async throws {
        let key = try await maker.key("k")
        let armored = try await maker.sign()
        let pasted = "\r\n\r\n" + armored.replacing("\n", with: "\r\n") + "\r\n\n"
        #expect(refusal(of: pasted, check(key)) == nil)
    }

    @Test func `a text of several megabytes in the signature's place is refused unread`() {
        let text =
            "-----BEGIN SSH SIGNATURE-----\n\(String(repeating: "A", count: 4_000_000))\n-----END SSH SIGNATURE-----"
        #expect(throws: SignatureRefusal.malformed(FormatError(.tooLarge, ""))) { try SSHSignature(armored: text) }
    }
}

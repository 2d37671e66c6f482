import Cryptography
import PropuskTesting
import Testing

@testable import OpenSSHFormats

struct PublicKeyTests {
    private let maker: KeyMaker

    init() throws {
        maker = try KeyMaker()
    }

    static let kinds = ["ed25519", "ecdsa -b 256", "ecdsa -b 384", "ecdsa -b 521", "rsa -b 2048", "rsa -b 3072"]

    @Test(arguments: kinds)
    func `keys of ssh-keygen are read, and written back as they were`(kind: String) async throws {
        try await maker.key("k", kind)
        let text = try maker.folder.read("k.pub")
        let key = try SSHPublicKey(line: text)
        #expect("\(key.line) k\n" == text)
        #expect(try SSHPublicKey(line: key.line) == key)
        #expect(try SSHPublicKey(blob: key.blob) == key)
        #expect(SSHPublicKey(try #require(key.verifyingKey)) == key)
        let listed = try await maker.folder.output(of: ["ssh-keygen", "-l", "-f", "k.pub"])
        #expect(listed.split(separator: " ")[1] == key.fingerprint)
    }

    @Test(arguments: kinds)
    func `every prefix and every longer form of a key is refused`(kind: String) async throws {
        let blob = try await maker.key("k", kind).blob
        for count in blob.indices {
            #expect(throws: FormatError.self) { try SSHPublicKey(blob: Array(blob[..<count])) }
        }
        #expect(throws: FormatError(.trailingBytes, "")) { try SSHPublicKey(blob: blob + [0]) }
    }

    @Test func `RSA of 1024 bits is refused as weak`() async throws {
        try await maker.key("k", "rsa -b 1024")
        let text = try maker.folder.read("k.pub")
        #expect(throws: FormatError(.weakKey, "")) { try SSHPublicKey(line: text) }
    }

    @Test func `a certificate is no key`() async throws {
        try await maker.key("ca")
        try await maker.key("k")
        _ = try await maker.certify("k", by: "ca", "-I", "id", "-n", "root")
        let text = try maker.folder.read("k-cert.pub")
        #expect(throws: FormatError(.certificateAsKey, "")) { try SSHPublicKey(line: text) }
    }

    /// The lines are a good one with one thing broken.
    @Test(
        arguments: [
            ("", .malformedLine), ("ssh-ed25519", .malformedLine), ("\n", .malformedLine),
            ("ssh-ed25519 !!!!", .notBase64), ("ssh-ed25519 AAAA", .truncated),
            ("ssh-rsa \(good)", .algorithmMismatch), ("restrict ssh-ed25519 \(good)", .notBase64),
            ("ssh-ed25519 \(good)\nssh-ed25519 \(good)", .malformedLine), ("ssh-ed25519 \(good)\u{1B}", .malformedLine),
            ("ssh-ed25519 \(good) comment\0", .malformedLine),
            ("ssh-dss AAAAB3NzaC1kc3MAAAAA", .unknownAlgorithm),
            ("ssh-ed25519 \(String(repeating: "A", count: 600_000))", .tooLarge),
        ] as [(String, FormatError.Code)]
    )
    func `a line that is none is refused with its reason`(line: String, code: FormatError.Code) {
        #expect(throws: FormatError(code, "")) { try SSHPublicKey(line: line) }
    }

    static let good = "AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"

    @Test func `blanks, a comment and a newline around a key do no harm`() throws {
        let key = try SSHPublicKey(line: "ssh-ed25519 \(Self.good)")
        #expect(try SSHPublicKey(line: "  ssh-ed25519 \t \(Self.good)  Иван, дом 2 \r\n") == key)
    }

    @Test func `a curve under another curve's name and a point off the curve are refused`() throws {
        let point = [4] + [UInt8](repeating: 1, count: 64)
        #expect(throws: FormatError(.malformedKey, "")) { try SSHPublicKey(blob: ecdsa("nistp256", point)) }
        #expect(throws: FormatError(.algorithmMismatch, "")) { try SSHPublicKey(blob: ecdsa("nistp384", point)) }
        let key = SSHPublicKey(try SigningKey.generate(.ecdsaP256).publicKey)
        guard case .ecdsa(_, let good) = key.verifyingKey else { return }
        #expect(try SSHPublicKey(blob: ecdsa("nistp256", good)) == key)
        let compressed = [good[64] & 1 | 2] + good[1...32]
        #expect(throws: FormatError(.malformedKey, "")) { try SSHPublicKey(blob: ecdsa("nistp256", compressed)) }
    }

    private func ecdsa(_ curve: String, _ point: [UInt8]) -> [UInt8] {
        var writer = WireWriter()
        writer.write(text: "ecdsa-sha2-nistp256")
        writer.write(text: curve)
        writer.write(string: point)
        return writer.bytes
    }

    @Test func `a key on a security token is known, and verifies nothing here`() throws {
        var writer = WireWriter()
        writer.write(text: "sk-ssh-ed25519@openssh.com")
        writer.write(string: [UInt8](repeating: 9, count: 32))
        writer.write(text: "ssh:")
        let key = try SSHPublicKey(blob: writer.bytes)
        #expect(key.type == .securityKeyEd25519 && key.verifyingKey == nil && key.blob == writer.bytes)
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    func `ssh-keygen reads our private keys`(algorithm: SigningKey.Algorithm) async throws {
        for comment in ["", "p", "propusk/t42/r17/p3", "пропуск"] {
            let key = try SigningKey.generate(algorithm)
            try maker.folder.write(OpenSSHPrivateKey.text(for: key, comment: comment), to: "k")
            let said = try await maker.folder.output(of: ["ssh-keygen", "-y", "-f", "k"])
            let line = SSHPublicKey(key.publicKey).line
            #expect(said == (comment.isEmpty ? "\(line)\n" : "\(line) \(comment)\n"))
        }
    }
}

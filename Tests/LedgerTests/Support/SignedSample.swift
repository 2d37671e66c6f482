import Cryptography

@testable import Ledger
@testable import OpenSSHFormats

/// A statement with its signature, as `ssh-keygen -Y sign` makes one.
struct SignedSample {
    var text: String
    var signature: String
    var signer: String

    /// The facts of the sample's statement, in order.
    static let facts = [
        ("origin", "ledger.example.ru"), ("machine", "srv-1c"), ("grade", "signed"),
        ("request", "17 of 2026-11-22 21:59:55 UTC"), ("contact", "\u{301}Анна Ким: бух."),
        ("plan", SampleReceipt.digest(SampleReceipt.script)),
    ]

    static func statement(_ changes: [String: String] = [:], script: String = SampleReceipt.script) -> String {
        let lines = facts.map { name, value in "\(name): \(changes[name] ?? value)\n" }
        return "propusk consent 1\n\(lines.joined())\n\(script)"
    }

    /// Signs a text.
    ///
    /// - Parameters:
    ///   - firstByte: which key.
    ///   - signedText: what is signed where it is another text.
    ///   - isToken: whether the key is on a security token.
    init(
        _ text: String = SignedSample.statement(),
        firstByte: UInt8 = 64,
        namespace: String = "consent@ledger.example.ru",
        signing signedText: String? = nil,
        isToken: Bool = false
    ) throws {
        let key = try SigningKey(seed: (0..<32).map { firstByte + $0 })
        var publicKey = SSHPublicKey(key.publicKey)
        if isToken {
            var writer = WireWriter()
            writer.write(text: "sk-ssh-ed25519@openssh.com")
            writer.write(string: Array(publicKey.blob.suffix(32)))
            writer.write(text: "ssh:")
            publicKey = try SSHPublicKey(blob: writer.bytes)
        }
        var message = WireWriter()
        message.write(raw: SSHSignature.magic)
        for part in [namespace, "", "sha512"] { message.write(text: part) }
        message.write(string: HashFunction.sha512.digest(Array((signedText ?? text).utf8)))
        var signature = WireWriter()
        signature.write(text: publicKey.algorithm)
        let touch: [UInt8] = [1, 0, 0, 0, 7]
        let signed =
            isToken
            ? SHA256.digest(Array("ssh:".utf8)).bytes + touch + SHA256.digest(message.bytes).bytes
            : message.bytes
        signature.write(string: try key.signature(for: signed))
        if isToken { signature.write(raw: touch) }
        var blob = WireWriter()
        blob.write(raw: SSHSignature.magic)
        blob.write(UInt32(1))
        blob.write(string: publicKey.blob)
        for part in [namespace, "", "sha512"] { blob.write(text: part) }
        blob.write(string: signature.bytes)
        self.text = text
        self.signature = Self.armour(Base64.text(of: blob.bytes))
        signer = publicKey.fingerprint
    }

    private static func armour(_ base64: String) -> String {
        var lines: [Substring] = []
        var rest = base64[...]
        while !rest.isEmpty {
            lines.append(rest.prefix(70))
            rest = rest.dropFirst(70)
        }
        return "-----BEGIN SSH SIGNATURE-----\n\(lines.joined(separator: "\n"))\n-----END SSH SIGNATURE-----\n"
    }

    /// The fields of `access.approved` that name it.
    var fields: [LedgerEvent.Field] {
        [
            .init("statement", SampleReceipt.digest(text)), .init("signature", SampleReceipt.digest(signature)),
            .init("signer", signer),
        ]
    }

    var documents: [Receipt.Document] { [Receipt.Document(.statement, text), Receipt.Document(.signature, signature)] }
}

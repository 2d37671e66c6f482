import Cryptography
import PropuskTesting

@testable import OpenSSHFormats

/// Signs with stock `ssh-keygen -Y sign`, and asks `ssh-keygen -Y verify` for a second opinion.
struct SignatureMaker {
    static let namespace = "consent@propusk.example"
    static let text = Array("plan: 3f2a\nПропуск\n".utf8)

    let maker: KeyMaker
    var folder: TemporaryFolder { maker.folder }

    init() throws {
        maker = try KeyMaker()
    }

    /// A key of a kind that `ssh-keygen -t` knows, in the file `name`.
    func key(_ name: String, _ kind: String = "ed25519") async throws -> SSHPublicKey {
        try await maker.key(name, kind)
    }

    /// The armoured signature of ``text``.
    func sign(_ key: String = "k", namespace: String = Self.namespace, _ options: String...) async throws -> String {
        let words = ["ssh-keygen", "-q", "-Y", "sign", "-f", key, "-n", namespace] + options
        return try await folder.output(of: words, input: Self.text)
    }

    /// Whether `ssh-keygen -Y verify` takes a signature.
    func isTaken(
        _ armored: String,
        of text: [UInt8] = Self.text,
        keys: [SSHPublicKey],
        namespace: String = Self.namespace
    ) async throws -> Bool {
        try folder.write(keys.map { "anna \($0.line)\n" }.joined(), to: "signers")
        try folder.write(armored, to: "sig")
        let words = ["ssh-keygen", "-Y", "verify", "-f", "signers", "-I", "anna", "-n", namespace, "-s", "sig"]
        return try await run(words, input: text, in: folder.path).status == 0
    }

    /// The armour of `ssh-keygen` around any bytes: lines of 70 characters.
    static func armored(_ blob: [UInt8]) -> String {
        let text = Array(Base64.text(of: blob))
        let lines = stride(from: 0, to: text.count, by: 70).map { String(text[$0..<min($0 + 70, text.count)]) }
        let body = lines.map { "\($0)\n" }.joined()
        return "-----BEGIN SSH SIGNATURE-----\n\(body)-----END SSH SIGNATURE-----\n"
    }

    /// The bytes inside the armour.
    static func blob(_ armored: String) -> [UInt8] {
        let lines = armored.split(separator: "\n").dropFirst().dropLast()
        return Base64.bytes(of: lines.joined()) ?? []
    }

    /// A signature put together field by field, for what `ssh-keygen -Y sign` doesn't make.
    static func blob(
        version: UInt32 = 1,
        key: [UInt8],
        namespace: String = Self.namespace,
        reserved: [UInt8] = [],
        hash: String = "sha512",
        signature: [UInt8]
    ) -> [UInt8] {
        var writer = WireWriter()
        writer.write(raw: Array("SSHSIG".utf8))
        writer.write(version)
        writer.write(string: key)
        writer.write(text: namespace)
        writer.write(string: reserved)
        writer.write(text: hash)
        writer.write(string: signature)
        return writer.bytes
    }

    /// What a key signs for ``text``, written from the format's document: magic, namespace, reserved, hash, digest.
    static func message(namespace: String = Self.namespace, hash: HashFunction = .sha512) -> [UInt8] {
        var writer = WireWriter()
        writer.write(raw: Array("SSHSIG".utf8))
        writer.write(text: namespace)
        writer.write(string: [])
        writer.write(text: hash.rawValue)
        writer.write(string: hash.digest(text))
        return writer.bytes
    }
}

public import Cryptography

/// OpenSSH's own format of private keys, `openssh-key-v1` (PROTOCOL.key), unencrypted.
///
/// libssh takes Ed25519 keys in no other form. The text is for memory only: the key of a pass is never written.
public enum OpenSSHPrivateKey {
    /// The PEM-like text of the key, with 70 columns as `ssh-keygen` writes it.
    ///
    /// The caller wipes the result (`SecretBytes.wipe`) when the library has read it.
    public static func text(for key: SigningKey, comment: String) -> [UInt8] {
        var secret = privateSection(of: key, comment: comment)
        defer { SecretBytes.wipe(&secret) }
        var writer = WireWriter(capacity: 1_024 + comment.utf8.count)
        writer.write(raw: "openssh-key-v1\0".utf8)
        writer.write(text: "none")
        writer.write(text: "none")
        writer.write(string: [])
        writer.write(UInt32(1))
        writer.write(string: SSHPublicKey(key.publicKey).blob)
        writer.write(string: secret)
        var bytes = writer.takeBytes()
        var symbols = Base64.symbols(of: bytes)
        defer {
            SecretBytes.wipe(&bytes)
            SecretBytes.wipe(&symbols)
        }
        return wrapped(symbols)
    }

    /// The part that would be encrypted under a passphrase.
    ///
    /// The two check words only tell a wrong passphrase from the right one; without a passphrase any value will do.
    private static func privateSection(of key: SigningKey, comment: String) -> [UInt8] {
        let publicKey = SSHPublicKey(key.publicKey)
        var writer = WireWriter(capacity: 512 + comment.utf8.count)
        writer.write(UInt32(0))
        writer.write(UInt32(0))
        writer.write(raw: publicKey.blob)
        if var seed = key.rawSeed, case .ed25519(let point) = key.publicKey {
            writer.write(UInt32(seed.count + point.count))
            writer.write(raw: seed)
            writer.write(raw: point)
            SecretBytes.wipe(&seed)
        } else if var scalar = key.rawScalar {
            writer.write(positiveInteger: scalar)
            SecretBytes.wipe(&scalar)
        }
        writer.write(text: comment)
        var filler: UInt8 = 1
        while !writer.bytes.count.isMultiple(of: 8) {
            writer.write(raw: CollectionOfOne(filler))
            filler += 1
        }
        return writer.takeBytes()
    }

    private static func wrapped(_ symbols: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(symbols.count + symbols.count / 70 + 128)
        text.append(contentsOf: "-----BEGIN OPENSSH PRIVATE KEY-----\n".utf8)
        for start in stride(from: 0, to: symbols.count, by: 70) {
            text.append(contentsOf: symbols[start..<min(start + 70, symbols.count)])
            text.append(UInt8(ascii: "\n"))
        }
        text.append(contentsOf: "-----END OPENSSH PRIVATE KEY-----\n".utf8)
        return text
    }
}

public import Cryptography

/// A public key that signs notes, with its name (C2SP `signed-note`, "Verifier keys").
///
/// Name and key hash together tell which key made a signature line; the hash is no security, the key is.
public struct VerifierKey: Hashable, Sendable {
    /// What its signatures say, and the byte that stands for it.
    public enum Kind: UInt8, Sendable {
        /// A plain Ed25519 signature of the text: a log signs its checkpoints so.
        case ed25519 = 1
        /// A witness's signature with a time (C2SP `tlog-cosignature`, `cosignature/v1`).
        case cosignature = 4
    }

    /// The name: of a log, its origin.
    public let name: String
    /// What its signatures say.
    public let kind: Kind
    /// The key itself, always Ed25519.
    public let key: VerifyingKey
    /// The key hash: the first four bytes of SHA-256 over name, line feed, kind and key.
    public let id: UInt32
    private let material: [UInt8]

    /// A key of these values.
    ///
    /// - Throws: `malformedKeyName`, or `malformedKey` unless it is an Ed25519 key.
    public init(name: String, kind: Kind = .ed25519, key: VerifyingKey) throws(LedgerError) {
        guard VerifierKey.isName(name) else {
            throw LedgerError(.malformedKeyName, "a name has no blanks, plus signs or control characters")
        }
        guard case .ed25519(let bytes) = key, bytes.count == 32 else {
            throw LedgerError(.malformedKey, "notes are signed with Ed25519")
        }
        self.name = name
        self.kind = kind
        self.key = key
        material = [kind.rawValue] + bytes
        let hash = SHA256.digest(Array(name.utf8) + [UInt8(ascii: "\n")] + material)
        id = UInt32(truncatingIfNeeded: BigEndian.number(of: hash.bytes.prefix(4)))
    }

    /// Whether a text can be a key's name: not empty, no Unicode white space, no plus sign, no control character.
    public static func isName(_ text: String) -> Bool {
        CleanText.isLine(text) && !text.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace }
    }

    /// Whether a signature line names this key.
    func isNamed(by signature: NoteSignature) -> Bool {
        id == signature.keyID && name.hasBytes(of: signature.name)
    }
}

extension VerifierKey {
    /// `name+hash+key`: the hash as eight hexadecimal digits, the key as base 64 of its kind and bytes.
    public var text: String {
        "\(name)+\(Hexadecimal.text(of: BigEndian.bytes(of: id)))+\(Base64.text(of: material))"
    }

    /// A key from its text.
    ///
    /// - Throws: `malformedKey`, also where the hash belongs to another key; `malformedKeyName`.
    public init(text: String) throws(LedgerError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 3, let material = Base64.bytes(of: parts[2]), material.count == 33,
            let kind = Kind(rawValue: material[0])
        else { throw LedgerError(.malformedKey, "expected name+hash+base64 of an Ed25519 key") }
        try self.init(name: parts[0], kind: kind, key: .ed25519(Array(material.dropFirst())))
        guard self.text.hasBytes(of: text) else {
            throw LedgerError(.malformedKey, "the hash belongs to another name or key")
        }
    }
}

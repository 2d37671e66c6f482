import Cryptography

/// One signature line of a note, not checked yet.
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key.
    public let name: String
    /// The hash of the key.
    public let keyID: UInt32
    /// The signature, in the form of the key's kind.
    public let signature: [UInt8]

    /// The line, with its end.
    var line: String {
        "\u{2014} \(name) \(Base64.text(of: BigEndian.bytes(of: keyID) + signature))\n"
    }

    init(name: String, keyID: UInt32, signature: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.signature = signature
    }

    /// A signature from its line, without the end; nil for a malformed one.
    init?(line: [UInt8]) {
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual("\u{2014}".utf8),
            let name = CleanText.text(of: parts[1]), VerifierKey.isName(name),
            let bytes = Base64.bytes(of: String(decoding: parts[2], as: UTF8.self)), bytes.count > 4
        else { return nil }
        self.name = name
        keyID = UInt32(truncatingIfNeeded: BigEndian.number(of: bytes.prefix(4)))
        signature = Array(bytes.dropFirst(4))
    }
}

/// A signature that fits its text and a key that was named beforehand.
public struct VerifiedSignature: Hashable, Sendable {
    /// The key.
    public let key: VerifierKey
    /// When a witness signed, in seconds since 1970; nil for other signatures, which carry no time.
    public let time: Int?
}

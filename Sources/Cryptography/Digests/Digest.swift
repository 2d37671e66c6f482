/// The 32 bytes of a SHA-256 or HMAC-SHA-256.
///
/// Compare digests of public data with `==`; codes that an attacker may guess go through `isEqualInConstantTime`.
public struct Digest: Hashable, Sendable {
    /// How many bytes a digest has.
    public static let count = 32

    /// The 32 bytes.
    public let bytes: [UInt8]

    init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A digest from its bytes; nil unless there are 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Digest.count else { return nil }
        self.bytes = bytes
    }

    /// A digest from 64 hexadecimal digits of either case; nil for anything else.
    public init?(hex: String) {
        guard let bytes = Hexadecimal.bytes(of: hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
    public var hex: String { Hexadecimal.text(of: bytes) }

    /// Base 64 with padding.
    public var base64: String { Base64.text(of: bytes) }
}

extension Digest: CustomStringConvertible {
    /// The hexadecimal form.
    public var description: String { hex }
}

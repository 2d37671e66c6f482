/// The 32 bytes of a SHA-256 or HMAC-SHA-256.
///
/// Compare digests of public data with `==`; codes that an attacker may guess go through `isEqualInConstantTime`.
public struct Digest: Hashable, Sendable {
    /// How many bytes a digest has.
    public static let count = 32

    /// In the value itself, not in an array: trees have millions of them.
    private let lanes: SIMD32<UInt8>

    /// The 32 bytes.
    public var bytes: [UInt8] { unsafe withUnsafeBytes(of: lanes) { unsafe Array($0) } }

    /// A digest of 32 bytes that a function writes to the place that it is given.
    init(writing write: (UnsafeMutablePointer<UInt8>?) -> Void) {
        var lanes = SIMD32<UInt8>()
        unsafe withUnsafeMutableBytes(of: &lanes) { unsafe write($0.assumingMemoryBound(to: UInt8.self).baseAddress) }
        self.lanes = lanes
    }

    /// A digest from its bytes; nil unless there are 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Digest.count else { return nil }
        var lanes = SIMD32<UInt8>()
        unsafe withUnsafeMutableBytes(of: &lanes) { unsafe $0.copyBytes(from: bytes) }
        self.lanes = lanes
    }

    /// Writes the 32 bytes behind others.
    public func append(to bytes: inout [UInt8]) {
        unsafe withUnsafeBytes(of: lanes) { unsafe bytes.append(contentsOf: $0) }
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

public import Cryptography

/// 128 random bits that go into one digest, so that nobody can find a short text by trying.
public struct Salt: Hashable, Sendable {
    /// How many bytes a salt has.
    public static let count = 16
    /// The bytes.
    public let bytes: [UInt8]

    /// A new salt.
    public init(_ randomness: Randomness) {
        bytes = randomness.bytes(Salt.count)
    }

    /// A salt from its bytes; nil unless there are 16.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Salt.count else { return nil }
        self.bytes = bytes
    }
}

/// Writes the SSH data types of RFC 4251 section 5.
public struct WireWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// A writer with room for `capacity` bytes; with room enough a secret is never moved and left behind.
    public init(capacity: Int = 512) {
        bytes.reserveCapacity(capacity)
    }

    /// Moves out what has been written, so that the caller owns the only copy and can wipe it.
    public mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes = []
        return taken
    }

    /// A 32-bit number, most significant byte first.
    public mutating func write(_ value: UInt32) {
        for shift in stride(from: 24, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
        }
    }

    /// A 64-bit number, most significant byte first.
    public mutating func write(_ value: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
        }
    }

    /// Bytes as they are, without a length.
    public mutating func write(raw: some Sequence<UInt8>) {
        bytes.append(contentsOf: raw)
    }

    /// A `string`.
    public mutating func write(string: [UInt8]) {
        write(UInt32(string.count))
        bytes.append(contentsOf: string)
    }

    /// A `string` that is UTF-8 text.
    public mutating func write(text: String) {
        write(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// An `mpint` from a positive big-endian number; zeros in front are left out.
    public mutating func write(positiveInteger number: some Collection<UInt8>) {
        let digits = number.drop { $0 == 0 }
        let needsZero = (digits.first ?? 0) & 0x80 != 0
        write(UInt32(digits.count + (needsZero ? 1 : 0)))
        if needsZero { bytes.append(0) }
        bytes.append(contentsOf: digits)
    }
}

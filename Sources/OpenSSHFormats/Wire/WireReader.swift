/// Reads the SSH data types of RFC 4251 section 5 from bytes of a stranger.
///
/// Every length is compared with what is left before anything is taken, so neither a length of 0xFFFFFFFF nor a text
/// that ends early can reach beyond the bytes.
public struct WireReader: Sendable {
    private let bytes: [UInt8]
    /// How many bytes have been read.
    public private(set) var offset = 0

    /// A reader at the beginning of `bytes`.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether nothing is left.
    public var isAtEnd: Bool { offset == bytes.count }

    /// The bytes that were read since `start`, an earlier `offset`.
    public func read(since start: Int) -> [UInt8] {
        Array(bytes[start..<offset])
    }

    /// Throws `trailingBytes` if anything is left.
    public func finish(_ field: String) throws(FormatError) {
        guard isAtEnd else { throw FormatError(.trailingBytes, field) }
    }

    /// A 32-bit number, most significant byte first.
    public mutating func readUInt32(_ field: String) throws(FormatError) -> UInt32 {
        UInt32(truncatingIfNeeded: try readNumber(4, field))
    }

    /// A 64-bit number, most significant byte first.
    public mutating func readUInt64(_ field: String) throws(FormatError) -> UInt64 {
        try readNumber(8, field)
    }

    /// As many bytes as asked for.
    public mutating func readBytes(_ count: Int, _ field: String) throws(FormatError) -> [UInt8] {
        guard count >= 0, count <= bytes.count - offset else { throw FormatError(.truncated, field) }
        defer { offset += count }
        return Array(bytes[offset..<(offset + count)])
    }

    /// A `string`: a 32-bit length and so many bytes.
    public mutating func readString(_ field: String) throws(FormatError) -> [UInt8] {
        let start = offset
        let count = try readUInt32(field)
        guard UInt64(count) <= UInt64(bytes.count - offset) else {
            offset = start
            throw FormatError(.truncated, field)
        }
        return try readBytes(Int(count), field)
    }

    /// A `string` that is UTF-8 without NUL; OpenSSH's own readers refuse a NUL as well.
    public mutating func readText(_ field: String) throws(FormatError) -> String {
        let bytes = try readString(field)
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw FormatError(.malformedText, field)
        }
        return text
    }

    /// An `mpint` that is positive and canonical, as big-endian bytes without a leading zero.
    public mutating func readPositiveInteger(_ field: String) throws(FormatError) -> [UInt8] {
        let bytes = try readString(field)
        guard let first = bytes.first, first & 0x80 == 0 else { throw FormatError(.malformedInteger, field) }
        guard first == 0 else { return bytes }
        guard bytes.count > 1, bytes[1] & 0x80 != 0 else { throw FormatError(.malformedInteger, field) }
        return Array(bytes.dropFirst())
    }

    private mutating func readNumber(_ count: Int, _ field: String) throws(FormatError) -> UInt64 {
        guard count <= bytes.count - offset else { throw FormatError(.truncated, field) }
        var value: UInt64 = 0
        for index in offset..<(offset + count) {
            value = value << 8 | UInt64(bytes[index])
        }
        offset += count
        return value
    }
}

/// The bytes that some writers put before a text to say its code. They are no part of the text.
enum ByteOrderMark {
    private static let all: [(bytes: [UInt8], code: TextCode)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16le), ([0xFE, 0xFF], .utf16be),
    ]

    static func first(in bytes: [UInt8]) -> (bytes: [UInt8], code: TextCode)? {
        all.first { bytes.starts(with: $0.bytes) }
    }

    /// The bytes without the mark of this code.
    static func stripped(from bytes: [UInt8], of code: TextCode) -> ArraySlice<UInt8> {
        guard let mark = first(in: bytes), mark.code == code else { return bytes[...] }
        return bytes.dropFirst(mark.bytes.count)
    }
}

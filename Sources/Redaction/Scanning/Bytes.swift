/// Questions about bytes of UTF-8 that every scanner asks.
enum Bytes {
    static let newline = UInt8(ascii: "\n")
    static let backslash = UInt8(ascii: "\\")

    static func has(_ sequence: [UInt8], in bytes: Span<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset + sequence.count <= bytes.count else { return false }
        for index in sequence.indices where bytes[offset + index] != sequence[index] { return false }
        return true
    }

    /// Whether a byte is one of a few ASCII signs.
    static func isAny(_ byte: UInt8, of signs: StaticString) -> Bool {
        signs.withUTF8Buffer { unsafe $0.contains(byte) }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// A zero byte ends a line too: /proc and adb end the members of lists with it.
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == newline || byte == UInt8(ascii: "\r") || byte == 0 }

    static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isLineEnd(byte) }

    static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    /// Base 64, in the ordinary alphabet and the one for URLs.
    static func isBase64(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || Bytes.isAny(byte, of: "+/=-_")
    }

    /// A byte of a name before `=` or `:`; what is not ASCII counts as letters.
    static func isName(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80 || Bytes.isAny(byte, of: "_.-")
    }

    /// The first offset from `offset` on whose byte is not blank.
    static func afterBlanks(in bytes: Span<UInt8>, from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, isBlank(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The offset of the line end from `offset` on, or of the end of the text.
    static func lineEnd(in bytes: Span<UInt8>, from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, !isLineEnd(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The offset after the next newline, or the end of the text.
    static func nextLine(in bytes: Span<UInt8>, from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, bytes[offset] != newline { offset += 1 }
        return min(offset + 1, bytes.count)
    }

    /// The range without white space at its ends.
    static func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isSpace(bytes[lower]) { lower += 1 }
        while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}

/// What ends a value that has no delimiters of its own.
enum Separator {
    /// Whether the value ends before this byte: a quote or tag that closes what the value stands in, or a sign between
    /// values with the name of the next one behind it. A lone `;` or `&` is part of a password.
    static func ends(aWordAt offset: Int, in bytes: Span<UInt8>) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            return isEnd(in: bytes, at: offset + 1)
        case UInt8(ascii: "<"):
            return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "/")
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "&"):
            return isName(in: bytes, at: offset + 1)
        case Bytes.backslash:
            return offset + 1 < bytes.count && Bytes.isQuote(bytes[offset + 1])
        default:
            return false
        }
    }

    /// Whether `name=` or `name:` stands at an offset, with or without quotes.
    static func isName(in bytes: Span<UInt8>, at offset: Int) -> Bool {
        var offset = skip(in: bytes, from: offset, atMost: 8, where: Bytes.isBlank)
        offset = skip(in: bytes, from: offset, atMost: 4) { Bytes.isQuote($0) || $0 == Bytes.backslash }
        let name = offset
        offset = skip(in: bytes, from: offset, atMost: 48, where: Bytes.isName)
        guard offset > name else { return false }
        offset = skip(in: bytes, from: offset, atMost: 4) { Bytes.isQuote($0) || $0 == Bytes.backslash }
        offset = skip(in: bytes, from: offset, atMost: 2, where: Bytes.isBlank)
        guard offset < bytes.count else { return false }
        return bytes[offset] == UInt8(ascii: "=") || bytes[offset] == UInt8(ascii: ":")
    }

    private static func isEnd(in bytes: Span<UInt8>, at offset: Int) -> Bool {
        offset >= bytes.count || Bytes.isSpace(bytes[offset]) || Bytes.isAny(bytes[offset], of: ",;)]}/>|&\"'")
    }

    private static func skip(
        in bytes: Span<UInt8>,
        from start: Int,
        atMost count: Int,
        where isSkipped: (UInt8) -> Bool
    ) -> Int {
        var offset = start
        while offset < bytes.count, offset - start < count, isSkipped(bytes[offset]) { offset += 1 }
        return offset
    }
}

internal import Cryptography

/// What stands in a redacted text where something was taken out: `‹secret›`, `‹personal:3f2a91c07e›`, or
/// `‹network:private:3f2a91c07e›`.
///
/// The others are pseudonyms: the same value under the same client's key reads the same, so that lines can still
/// be told apart and joined. A keyed digest of 40 bits, with no table back; who forgets the key forgets the values.
/// Secrets get no pseudonym: there is nothing to join, and a weak password could be guessed by who has the key.
enum Marker {
    private static let openings = RedactionClass.allCases.map { Array("‹\($0.rawValue)".utf8) }
    private static let closing = Array("›".utf8)
    private static let firstByte: UInt8 = 0xE2
    private static let tokenDigits = 10
    private static let longest = 48
    private static let longestSort = 8

    /// The marker for a thing of a class. Its sort is shown with and without a key.
    static func bytes(for kind: RedactionClass, _ identity: Identity, pseudonymKey: [UInt8]?) -> [UInt8] {
        guard kind != .secret else { return secret }
        let name = ([kind.rawValue] + [identity.sort].compactMap(\.self)).joined(separator: ":")
        guard let pseudonymKey else { return Array("‹\(name)›".utf8) }
        let code = HMACSHA256.code(for: Array("\(kind.rawValue):".utf8) + identity.bytes, key: pseudonymKey)
        return Array("‹\(name):\(code.hex.prefix(tokenDigits))›".utf8)
    }

    private static let secret = Array("‹secret›".utf8)

    /// Whether a range begins with a marker or lies inside one: an earlier redaction was there.
    static func isIn(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        var offset = range.lowerBound
        while offset >= 0, offset > range.lowerBound - longest {
            if bytes[offset] == firstByte, let count = count(in: bytes, at: offset) {
                return offset == range.lowerBound || offset + count >= range.upperBound
            }
            offset -= 1
        }
        return false
    }

    /// The number of bytes of the marker that begins at an offset, or nil.
    private static func count(in bytes: Span<UInt8>, at offset: Int) -> Int? {
        guard let opening = openings.first(where: { Bytes.has($0, in: bytes, at: offset) }) else { return nil }
        var end = offset + opening.count
        if let sort = sort(in: bytes, at: end) { end = sort }
        if end < bytes.count, bytes[end] == UInt8(ascii: ":") {
            let digits = (end + 1)..<min(end + 1 + tokenDigits, bytes.count)
            guard digits.allSatisfy({ Bytes.isAny(bytes[$0], of: "0123456789abcdef") }) else { return nil }
            end = digits.upperBound
        }
        return Bytes.has(closing, in: bytes, at: end) ? end + closing.count - offset : nil
    }

    /// The end of `:word` at an offset, where a colon or the end of the marker follows; nil where there is none.
    private static func sort(in bytes: Span<UInt8>, at offset: Int) -> Int? {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { return nil }
        var end = offset + 1
        while end < bytes.count, end - offset <= longestSort,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[end])
        {
            end += 1
        }
        let isWhole = Bytes.has(closing, in: bytes, at: end) || Bytes.has([UInt8(ascii: ":")], in: bytes, at: end)
        return end > offset + 1 && isWhole ? end : nil
    }
}

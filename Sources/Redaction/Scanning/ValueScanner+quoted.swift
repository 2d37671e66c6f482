extension ValueScanner {
    /// How far a closing delimiter is looked for. What opens and does not close within it ends with its line, or with
    /// the text where that was cut.
    private static let window = 4096

    private static let pairs: [(opening: [UInt8], closing: [UInt8])] = [
        ("«", "»"), ("“", "”"), ("„", "“"), ("&quot;", "&quot;"), ("&apos;", "&apos;"), ("&#34;", "&#34;"),
        ("%22", "%22"), ("<![CDATA[", "]]>"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static let shellQuote = Array(#"'\''"#.utf8)
    private static let afterValue: StaticString = " \t\r\n\0,;)]}<>&|\"'`\\/."

    /// The range between the delimiters that open at an offset, or nil when nothing opens there: `"…"`, `'…'`, `\"…\"`
    /// inside a string, `""…""` inside CSV or 1C, `&quot;…&quot;`, `«…»`, `N'…'`.
    mutating func quoted(in bytes: Span<UInt8>, at offset: Int) -> Range<Int>? {
        guard offset < bytes.count else { return nil }
        if bytes[offset] >= 0x80 || Bytes.isAny(bytes[offset], of: "&%<") {
            for pair in Self.pairs where Bytes.has(pair.opening, in: bytes, at: offset) {
                return between(in: bytes, from: offset + pair.opening.count, closing: pair.closing)
            }
        }
        var quote = offset
        let hasPrefix = Bytes.isAny(bytes[quote], of: "bBnNrRuUfF$@")
        if hasPrefix, quote + 1 < bytes.count, Bytes.isQuote(bytes[quote + 1]) { quote += 1 }
        let escapes = quote
        while quote < bytes.count, bytes[quote] == Bytes.backslash { quote += 1 }
        guard quote < bytes.count, Bytes.isQuote(bytes[quote]) else { return nil }
        if quote > escapes {
            let escape = [UInt8](repeating: Bytes.backslash, count: min(quote - escapes, 8))
            return between(in: bytes, from: quote + 1, closing: escape + [bytes[quote]])
        }
        return string(in: bytes, quote: quote)
    }

    private mutating func string(in bytes: Span<UInt8>, quote: Int) -> Range<Int> {
        let sign = bytes[quote]
        let start = quote + 1
        let isSecond = Bytes.has([sign], in: bytes, at: start)
        if isSecond, !Bytes.has([sign], in: bytes, at: start + 1) {
            let isEmpty = start + 1 >= bytes.count || Bytes.isAny(bytes[start + 1], of: Self.afterValue)
            return isEmpty ? start..<start : between(in: bytes, from: start + 1, closing: [sign, sign])
        }
        let close = close(in: bytes, from: start, name: [sign]) { offset in
            if bytes[offset] == Bytes.backslash, sign != UInt8(ascii: "'") { return 2 }
            guard bytes[offset] == sign else { return 1 }
            if Bytes.has(Self.shellQuote, in: bytes, at: offset) { return Self.shellQuote.count }
            return Bytes.has([sign], in: bytes, at: offset + 1) ? 2 : 0
        }
        return start..<afterGlue(in: bytes, from: close, sign: sign)
    }

    /// A shell goes on with the value after the closing quote where no delimiter follows.
    private mutating func afterGlue(in bytes: Span<UInt8>, from close: Int, sign: UInt8) -> Int {
        let next = close + 1
        guard next < bytes.count, bytes[close] == sign, !Bytes.isAny(bytes[next], of: Self.afterValue) else {
            return close
        }
        return word(in: bytes, at: next).upperBound
    }

    private mutating func between(in bytes: Span<UInt8>, from start: Int, closing: [UInt8]) -> Range<Int> {
        start..<close(in: bytes, from: start, name: closing) { Bytes.has(closing, in: bytes, at: $0) ? 0 : 1 }
    }

    /// The offset where `step` answers 0; else it answers how many bytes to go on.
    ///
    /// Where nothing closes, that is remembered under the name of the delimiter: the next opening of the same kind need
    /// not look at the same bytes again.
    private mutating func close(
        in bytes: Span<UInt8>,
        from start: Int,
        name: [UInt8],
        _ step: (Int) -> Int
    ) -> Int {
        let limit = min(bytes.count, start + Self.window)
        let known = unclosed[name].flatMap { $0.contains(start) ? $0 : nil }
        var offset = known?.upperBound ?? start
        while offset < limit {
            let count = step(offset)
            if count == 0 { return offset }
            offset += count
        }
        unclosed[name] = (known?.lowerBound ?? start)..<max(limit, start)
        return limit == bytes.count ? bytes.count : max(start, lineEnd(in: bytes, from: start))
    }
}

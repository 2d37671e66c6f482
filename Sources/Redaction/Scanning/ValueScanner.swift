/// Finds where the value ends that follows a label such as `password=`.
///
/// Values have no common grammar, and a value that ends too early leaks its tail. So each form that is known is read
/// as its writers write it, and what is in doubt belongs to the value.
///
/// The scanner keeps what it learned about the text, so that many labels in one long line, or many quotes that never
/// close, cost no more than one look at each byte.
struct ValueScanner {
    /// How far a closing bracket is looked for.
    private static let bracketWindow = 128
    /// How far before a label the beginning of its line is looked for.
    private static let lineStartWindow = 64

    private var line = 0..<0
    private var token = 0..<0
    var unclosed: [[UInt8]: Range<Int>] = [:]
    var keyEnd = 0

    /// The value after a label, without its delimiters, or nil where there is none.
    mutating func value(in bytes: Span<UInt8>, label: Range<Int>) -> Range<Int>? {
        var offset = label.upperBound
        while offset < bytes.count, Bytes.isBlank(bytes[offset]) || bytes[offset] == UInt8(ascii: "=") { offset += 1 }
        guard offset < bytes.count else { return nil }
        if Bytes.isLineEnd(bytes[offset]) { return valueOnNextLine(in: bytes, label: label, lineEnd: offset) }
        if let block = blockScalar(in: bytes, label: label, at: offset) { return block }
        if let inline = delimited(in: bytes, at: offset) { return inline }
        if isAtLineStart(label, in: bytes) { return offset..<phraseEnd(in: bytes, from: offset) }
        return word(in: bytes, at: offset)
    }

    /// The next argument of a command line: quoted, or up to the next blank; nil before another option.
    mutating func argument(in bytes: Span<UInt8>, at offset: Int) -> Range<Int>? {
        let offset = Bytes.afterBlanks(in: bytes, from: offset)
        guard offset < bytes.count, !Bytes.isLineEnd(bytes[offset]), bytes[offset] != UInt8(ascii: "-") else {
            return nil
        }
        return delimited(in: bytes, at: offset) ?? word(in: bytes, at: offset)
    }

    /// The rest of the line, or of the string that is open there.
    mutating func restOfLine(in bytes: Span<UInt8>, at offset: Int) -> Range<Int>? {
        let offset = Bytes.afterBlanks(in: bytes, from: offset)
        guard offset < bytes.count else { return nil }
        return quoted(in: bytes, at: offset) ?? Bytes.trimmed(offset..<lineEnd(in: bytes, from: offset), in: bytes)
    }

    /// The offset of the line end, with one look at each byte however often it is asked.
    mutating func lineEnd(in bytes: Span<UInt8>, from offset: Int) -> Int {
        if !line.contains(offset) { line = offset..<Bytes.lineEnd(in: bytes, from: offset) }
        return max(line.upperBound, offset)
    }

    private mutating func delimited(in bytes: Span<UInt8>, at offset: Int) -> Range<Int>? {
        quoted(in: bytes, at: offset) ?? bracketed(in: bytes, at: offset)
    }

    /// A list or an object: up to its closing bracket.
    private mutating func bracketed(in bytes: Span<UInt8>, at start: Int) -> Range<Int>? {
        let opening = bytes[start]
        let closing: UInt8
        switch opening {
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        case UInt8(ascii: "["): closing = UInt8(ascii: "]")
        case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
        default: return nil
        }
        var depth = 0
        for offset in start..<min(bytes.count, start + Self.bracketWindow) {
            if bytes[offset] == opening { depth += 1 }
            if bytes[offset] == closing { depth -= 1 }
            if depth == 0 { return start..<(offset + 1) }
        }
        return start..<lineEnd(in: bytes, from: start)
    }

    /// A word in the middle of a line.
    mutating func word(in bytes: Span<UInt8>, at start: Int) -> Range<Int> {
        if token.contains(start) { return start..<token.upperBound }
        var end = start
        while end < bytes.count, !Bytes.isSpace(bytes[end]), !Separator.ends(aWordAt: end, in: bytes) { end += 1 }
        token = start..<end
        return start..<withoutSeparator(in: bytes, start..<end)
    }

    /// A phrase that begins its line: a passphrase with blanks, up to the next `name=` or `name:`.
    private func phraseEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, !Bytes.isLineEnd(bytes[end]) {
            if Bytes.isBlank(bytes[end]), Separator.isName(in: bytes, at: end + 1) { break }
            if Separator.ends(aWordAt: end, in: bytes) { break }
            end += 1
        }
        let phrase = Bytes.trimmed(start..<end, in: bytes)
        return withoutSeparator(in: bytes, phrase)
    }

    private func withoutSeparator(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        guard let last = range.last, Bytes.isAny(bytes[last], of: ",;") else { return range.upperBound }
        return last
    }

    /// Whether nothing but indentation, quotes and the rest of its name stands before the label in its line.
    private func isAtLineStart(_ label: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let name = label.first { Bytes.isName(bytes[$0]) } ?? label.lowerBound
        var offset = name - 1
        while offset >= max(0, name - Self.lineStartWindow) {
            let byte = bytes[offset]
            if Bytes.isLineEnd(byte) { return true }
            if Bytes.isBlank(byte) { return isIndentation(upTo: offset, in: bytes) }
            guard Bytes.isName(byte) || Bytes.isAny(byte, of: "\"'#;*>{,$") else { return false }
            offset -= 1
        }
        return offset < 0
    }

    private func isIndentation(upTo end: Int, in bytes: Span<UInt8>) -> Bool {
        var offset = end
        while offset >= max(0, end - Self.lineStartWindow) {
            if Bytes.isLineEnd(bytes[offset]) { return true }
            guard Bytes.isBlank(bytes[offset]) || bytes[offset] == UInt8(ascii: "-") else { return false }
            offset -= 1
        }
        return offset < 0
    }
}

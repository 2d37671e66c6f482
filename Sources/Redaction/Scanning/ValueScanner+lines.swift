extension ValueScanner {
    /// A block scalar of YAML (`|` or `>` at the end of the label's line): the lines that are indented deeper.
    func blockScalar(in bytes: Span<UInt8>, label: Range<Int>, at offset: Int) -> Range<Int>? {
        guard bytes[offset] == UInt8(ascii: "|") || bytes[offset] == UInt8(ascii: ">") else { return nil }
        var end = offset + 1
        while end < bytes.count, Bytes.isAny(bytes[end], of: "+-123456789 \t\r") { end += 1 }
        guard end < bytes.count, bytes[end] == Bytes.newline else { return nil }
        return deeperLines(in: bytes, label: label, from: end + 1) { _ in true }
    }

    /// A value that the writer put below its label: a quoted string, an indented word, or a list of them.
    mutating func valueOnNextLine(in bytes: Span<UInt8>, label: Range<Int>, lineEnd: Int) -> Range<Int>? {
        guard bytes[lineEnd] != 0 else { return nil }
        let next = Bytes.nextLine(in: bytes, from: lineEnd)
        let start = Bytes.afterBlanks(in: bytes, from: next)
        guard start < bytes.count, !Bytes.isLineEnd(bytes[start]) else { return nil }
        if Bytes.isQuote(bytes[start]), let string = quoted(in: bytes, at: start) {
            let after = Bytes.afterBlanks(in: bytes, from: string.upperBound + 1)
            return Bytes.has(Array(":".utf8), in: bytes, at: after) ? nil : string
        }
        return deeperLines(in: bytes, label: label, from: next) { line in
            !line.contains { bytes[$0] == UInt8(ascii: ":") || bytes[$0] == UInt8(ascii: "=") }
        }
    }

    /// The text of an XML element, up to the next tag or over its CDATA.
    mutating func element(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
        var text = start
        while text < bytes.count, Bytes.isSpace(bytes[text]) { text += 1 }
        if Bytes.has(Array("<!".utf8), in: bytes, at: text) { return quoted(in: bytes, at: text) }
        var end = text
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
        return Bytes.trimmed(text..<end, in: bytes)
    }

    /// The lines of base 64 that begin with a match; nil inside the ones that were found last.
    mutating func keyLines(in bytes: Span<UInt8>, from match: Range<Int>) -> Range<Int>? {
        guard match.lowerBound >= keyEnd else { return nil }
        keyEnd = Armor.end(ofLinesFrom: match.upperBound, in: bytes)
        return match.lowerBound..<keyEnd
    }

    private func deeperLines(
        in bytes: Span<UInt8>,
        label: Range<Int>,
        from start: Int,
        where isPart: (Range<Int>) -> Bool
    ) -> Range<Int>? {
        let indentation = indentation(of: label, in: bytes)
        var end = start
        while end < bytes.count {
            let text = Bytes.afterBlanks(in: bytes, from: end)
            let next = Bytes.nextLine(in: bytes, from: text)
            let isBlank = text >= bytes.count || Bytes.isLineEnd(bytes[text])
            guard isBlank || (text - end > indentation && isPart(text..<next)) else { break }
            end = next
        }
        let lines = Bytes.trimmed(start..<end, in: bytes)
        return lines.isEmpty ? nil : lines
    }

    /// The number of blanks before the line that the label is in.
    private func indentation(of label: Range<Int>, in bytes: Span<UInt8>) -> Int {
        var start = label.lowerBound
        while start > 0, bytes[start - 1] != Bytes.newline { start -= 1 }
        return Bytes.afterBlanks(in: bytes, from: start) - start
    }
}

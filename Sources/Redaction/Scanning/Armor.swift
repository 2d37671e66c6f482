/// PEM and its kin: bodies between BEGIN and END lines, also where one of the two was cut off.
enum Armor {
    /// The bodies, from the BEGIN and END lines of a text in their order.
    ///
    /// A BEGIN that nothing closes reaches to the end of the text. Before an END that nothing opened, the lines that
    /// look like a body go.
    static func bodies(in bytes: Span<UInt8>, lines: [Range<Int>]) -> [Range<Int>] {
        var bodies: [Range<Int>] = []
        var open: Int?
        var done = 0
        for line in lines {
            if isBegin(line, in: bytes) {
                open = open ?? line.upperBound
                continue
            }
            let start = open ?? orphanStart(in: bytes, before: line.lowerBound, notBefore: done)
            bodies.append(Bytes.trimmed(start..<line.lowerBound, in: bytes))
            open = nil
            done = line.upperBound
        }
        if let open { bodies.append(Bytes.trimmed(open..<bytes.count, in: bytes)) }
        return bodies.filter { !$0.isEmpty }
    }

    /// From an offset inside a line of base 64, the end of the lines that go on with it.
    static func end(ofLinesFrom offset: Int, in bytes: Span<UInt8>) -> Int {
        var end = offset
        while end < bytes.count, Bytes.isBase64(bytes[end]) { end += 1 }
        while end < bytes.count {
            let start = afterLineEnd(in: bytes, from: end)
            guard start > end else { break }
            var next = start
            while next < bytes.count, Bytes.isBase64(bytes[next]) { next += 1 }
            let isWholeLine =
                next >= bytes.count || Bytes.isLineEnd(bytes[next]) || Bytes.isAny(bytes[next], of: "\"'\\")
            guard next > start, isWholeLine, bytes[start] != UInt8(ascii: "-") else { break }
            end = next
        }
        return end
    }

    private static func isBegin(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        line.first { bytes[$0] == UInt8(ascii: "B") || bytes[$0] == UInt8(ascii: "E") }
            .map { bytes[$0] == UInt8(ascii: "B") } ?? false
    }

    /// After a line break, real or escaped, and the indentation behind it.
    private static func afterLineEnd(in bytes: Span<UInt8>, from offset: Int) -> Int {
        for escaped in ["\\r\\n", "\\n"] where Bytes.has(Array(escaped.utf8), in: bytes, at: offset) {
            return offset + escaped.utf8.count
        }
        var next = offset
        if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
        guard next < bytes.count, bytes[next] == Bytes.newline else { return offset }
        return Bytes.afterBlanks(in: bytes, from: next + 1)
    }

    private static func orphanStart(in bytes: Span<UInt8>, before end: Int, notBefore limit: Int) -> Int {
        var start = end
        while start > limit, !Bytes.isSpace(bytes[start - 1]) { start -= 1 }
        while start > limit {
            var line = start
            while line > limit, Bytes.isSpace(bytes[line - 1]) { line -= 1 }
            let lineEnd = line
            while line > limit, isBody(bytes[line - 1]) { line -= 1 }
            let isLineStart = line == 0 || line == limit || Bytes.isLineEnd(bytes[line - 1]) || isQuotation(bytes, line)
            guard line < lineEnd, isLineStart else { break }
            start = line
        }
        return start
    }

    private static func isQuotation(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        var start = offset
        while start > 0, Bytes.isAny(bytes[start - 1], of: " \t>|#*") { start -= 1 }
        return start < offset && (start == 0 || Bytes.isLineEnd(bytes[start - 1]))
    }

    private static func isBody(_ byte: UInt8) -> Bool { Bytes.isBase64(byte) || byte == Bytes.backslash }
}

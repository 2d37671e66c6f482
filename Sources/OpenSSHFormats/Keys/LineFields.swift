/// The words of one line of a key file, split at blanks.
///
/// One newline at the end is taken, since files have it; any other control character is refused, so that a line cannot
/// become two when it is written somewhere.
struct LineFields {
    let words: [Substring]

    init(_ line: String) throws(FormatError) {
        guard line.utf8.count <= LineFields.longest else { throw FormatError(.tooLarge, "line") }
        let text = LineFields.withoutNewline(line)
        let blank = UInt8(ascii: " ")
        let tab = UInt8(ascii: "\t")
        guard text.utf8.allSatisfy({ $0 == tab || ($0 >= blank && $0 != 0x7F) }) else {
            throw FormatError(.malformedLine, "line with control characters")
        }
        words = text.utf8.split { $0 == blank || $0 == tab }.map(Substring.init)
    }

    /// Longer than any certificate: 512 kB.
    static let longest = 524_288

    static func withoutNewline(_ line: String) -> Substring {
        var text = Substring(line)
        if text.utf8.last == UInt8(ascii: "\n") { text = text.dropLast() }
        return text
    }
}

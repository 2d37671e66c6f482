/// What stands before and behind a match, where that decides what it is.
enum Surroundings {
    private static let reach = 32
    private static let version = constantPattern(
        #"(?i)(?:верси|version|\bver\b|\bv\.? ?$|release|релиз|сборк|build|моби-?с |platform|платформ|1[cс]:|firmware)"#
            + #"[^\n,;|]*$|(?:^|[^\pL])(?:УТ|БП|КА|УНФ|УПП|ЗУП|ERP|Розница)[ \t]+$"#
    )

    /// Whether a number or address is whole: no digit, letter or joining sign goes on from it.
    static func stands(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        !joins(in: bytes, at: range.lowerBound - 1, then: -1) && !joins(in: bytes, at: range.upperBound, then: 1)
    }

    /// A point or a hyphen joins where more of a number or name is on its other side; at the end of a sentence, not.
    private static func joins(in bytes: Span<UInt8>, at offset: Int, then step: Int) -> Bool {
        guard offset >= 0, offset < bytes.count else { return false }
        if isWord(bytes[offset]) { return true }
        guard Bytes.isAny(bytes[offset], of: ".-:~+") else { return false }
        let next = offset + step
        guard next >= 0, next < bytes.count else { return false }
        // A port behind an address is no part of it.
        if bytes[offset] == UInt8(ascii: ":") { return step < 0 ? Bytes.isDigit(bytes[next]) : isHexPair(bytes, next) }
        return isWord(bytes[next])
    }

    private static func isHexPair(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        guard offset + 2 < bytes.count else { return false }
        return bytes[offset + 2] == UInt8(ascii: ":") && isWord(bytes[offset])
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        Bytes.isDigit(byte) || Bytes.isLetter(byte) || byte == UInt8(ascii: "_")
    }

    /// Whether words before four numbers with points between them say that they are a version.
    static func isVersion(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        var start = max(0, range.lowerBound - reach)
        while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return version.engine.range(
            in: bytes.extracting(0..<range.lowerBound),
            start..<range.lowerBound,
            anchor: .anywhere
        )
            != nil
    }

    /// Whether something with `@` in it names nobody: the address of a repository, or an algorithm of SSH.
    static func isNobodysMail(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        nobodys.engine.range(in: bytes, range, anchor: .whole) != nil
    }

    private static let nobodys = constantPattern(#"git@.*|.*@(?:openssh\.com|libssh\.org|ssh\.com|lysator\.liu\.se)"#)
}

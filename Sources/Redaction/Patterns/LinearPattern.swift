internal import CRE2

/// A compiled pattern whose matching time is linear in the text.
///
/// Remote bytes are hostile, and a backtracking engine hands the machine that sends them a way to hang the broker. So
/// every pattern that meets such bytes, in redaction and in a profile's parsers, is one of these: RE2 syntax, no
/// look-around, no back-references. The leftmost match wins, and of those the first alternative, as in Perl. Text is
/// UTF-8; `^` and `$` mean the whole text unless the pattern says `(?m)`; `\b` and `\w` know ASCII only, so write
/// `\pL` for letters.
public struct LinearPattern: Sendable {
    /// How a pattern reads its text.
    public struct Options: OptionSet, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Makes a set of options from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Letters match in both cases, Cyrillic ones too.
        public static let isCaseInsensitive = Options(rawValue: 1)
    }

    /// Where a match must lie.
    public enum Anchor: Sendable {
        /// Anywhere.
        case anywhere
        /// At the first byte that is searched.
        case start
        /// Over all that is searched.
        case whole
    }

    /// The most memory of one compiled pattern and its automaton, in bytes; a hostile text may make it grow so far.
    public static let memoryLimit = 8 << 20

    /// The pattern's text.
    public let source: String
    /// The number of each named group; 0 is the whole match and has no name.
    public let groupNumbers: [String: Int]

    let engine: Engine

    /// Compiles a pattern. Throws ``RedactionError`` with `malformedPattern`.
    public init(_ pattern: String, options: Options = []) throws(RedactionError) {
        try self.init(pattern, options: options, memory: Self.memoryLimit)
    }

    init(_ pattern: String, options: Options = [], memory: Int) throws(RedactionError) {
        engine = try Engine(pattern, isCaseSensitive: !options.contains(.isCaseInsensitive), memory: memory)
        source = pattern
        groupNumbers = engine.groupNumbers()
    }

    /// The leftmost match in a text, from an offset in bytes of UTF-8 on.
    public func firstMatch(in text: String, from offset: Int = 0, anchor: Anchor = .anywhere) -> Match? {
        var text = text
        text.makeContiguousUTF8()
        let span = text.utf8.span
        return ranges(in: span, offset..<span.count, anchor: anchor)
            .map { Match(subject: .text(text), ranges: $0, groupNumbers: groupNumbers) }
    }

    /// The leftmost match in bytes, from an offset on. Bytes that are not UTF-8 are matched by nothing.
    public func firstMatch(in bytes: [UInt8], from offset: Int = 0, anchor: Anchor = .anywhere) -> Match? {
        ranges(in: bytes.span, offset..<bytes.count, anchor: anchor)
            .map { Match(subject: .bytes(bytes), ranges: $0, groupNumbers: groupNumbers) }
    }

    /// All matches that do not overlap, from left to right.
    public func matches(in text: String) -> [Match] {
        var text = text
        text.makeContiguousUTF8()
        return allRanges(in: text.utf8.span)
            .map { Match(subject: .text(text), ranges: $0, groupNumbers: groupNumbers) }
    }

    /// All matches that do not overlap, from left to right.
    public func matches(in bytes: [UInt8]) -> [Match] {
        allRanges(in: bytes.span).map { Match(subject: .bytes(bytes), ranges: $0, groupNumbers: groupNumbers) }
    }

    /// Whether the pattern matches the text from its first to its last byte.
    public func isMatch(whole text: String) -> Bool { firstMatch(in: text, anchor: .whole) != nil }

    private func allRanges(in bytes: Span<UInt8>) -> [[Range<Int>?]] {
        var found: [[Range<Int>?]] = []
        var offset = 0
        while offset <= bytes.count, let ranges = ranges(in: bytes, offset..<bytes.count) {
            guard let whole = ranges[0] else { break }
            found.append(ranges)
            offset = whole.isEmpty ? nextScalar(in: bytes, after: whole.upperBound) : whole.upperBound
        }
        return found
    }

    private func nextScalar(in bytes: Span<UInt8>, after offset: Int) -> Int {
        var next = offset + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    private func ranges(in bytes: Span<UInt8>, _ part: Range<Int>, anchor: Anchor = .anywhere) -> [Range<Int>?]? {
        engine.ranges(in: bytes, part, anchor: anchor, groups: engine.groupCount + 1)
    }
}

extension LinearPattern: CustomStringConvertible {
    /// The pattern's text.
    public var description: String { source }
}

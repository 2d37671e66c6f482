/// One line of a script's output, `docs/formats/frames.md`.
enum Frame: Equatable {
    /// `:propusk1 begin PLAN COUNT`
    case begin(plan: String, count: Int)
    /// `:propusk1 end COUNT`
    case end(count: Int)
    /// `3 o 4c 69 6e`, `3 e 6e 6f`
    case bytes(number: Int, Stream, [UInt8])
    /// `3 o. 2`: how many lines of bytes there were.
    case closed(number: Int, Stream, lines: Int)
    /// `3 o?`: the machine has no usable `od`.
    case unsupported(number: Int, Stream)
    /// `3 x 0 8233.29 8233.30`: the exit status, and the uptime before and after.
    case exited(number: Int, status: Int, milliseconds: Int?)
    /// `3 t`: killed at its limit.
    case late(number: Int)
    /// Begins like a frame of this probe and is none.
    case malformed(number: Int)

    /// Where bytes came from.
    enum Stream: Character {
        case out = "o"
        case complaints = "e"
    }

    /// The longest line, in bytes, line feed not counted: the runner writes less than 900.
    static let longestLine = 1024

    /// Reads a line, or answers nil where it does not begin like a frame.
    init?(_ line: ArraySlice<UInt8>) {
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix(":propusk") {
            guard let frame = Self.outer(text.split(separator: " ", omittingEmptySubsequences: false)) else {
                return nil
            }
            self = frame
            return
        }
        guard let space = text.firstIndex(of: " "), let number = Self.number(text[..<space]), number > 0 else {
            return nil
        }
        self = Self.inner(number, text[text.index(after: space)...]) ?? .malformed(number: number)
    }

    private static func outer(_ words: [Substring]) -> Frame? {
        guard words.first == ":propusk1" else { return nil }
        switch (words.count, words.dropFirst().first) {
        case (4, "begin"):
            guard words[2].utf8.count == 16, words[2].allSatisfy(\.isHexDigit) else { return nil }
            return number(words[3]).map { .begin(plan: String(words[2]), count: $0) }
        case (3, "end"): return number(words[2]).map { .end(count: $0) }
        default: return nil
        }
    }

    private static func inner(_ number: Int, _ text: Substring) -> Frame? {
        guard let tag = text.first else { return nil }
        let rest = text.dropFirst()
        if let stream = Stream(rawValue: tag) {
            if rest == "?" { return .unsupported(number: number, stream) }
            if rest.hasPrefix(". ") {
                return Self.number(rest.dropFirst(2)).map { .closed(number: number, stream, lines: $0) }
            }
            return bytes(in: rest).map { .bytes(number: number, stream, $0) }
        }
        if text == "t" { return .late(number: number) }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 4, words[0] == "x", let status = Self.number(words[1]), status < 256 else { return nil }
        let times = (centiseconds(words[2]), centiseconds(words[3]))
        var milliseconds: Int?
        if let before = times.0, let after = times.1, after >= before { milliseconds = (after - before) * 10 }
        return .exited(number: number, status: status, milliseconds: milliseconds)
    }

    /// ` 4c 69`: a space and two digits for each byte, as `od -An -tx1` writes them.
    private static func bytes(in text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while rest.last == UInt8(ascii: " ") { rest.removeLast() }
        guard rest.count.isMultiple(of: 3), !rest.isEmpty else { return nil }
        bytes.reserveCapacity(rest.count / 3)
        while let space = rest.popFirst(), let high = rest.popFirst(), let low = rest.popFirst() {
            guard space == UInt8(ascii: " "), let high = digit(high), let low = digit(low) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// A plain number of at most six digits.
    private static func number(_ text: Substring) -> Int? {
        guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ digit($0).map { $0 < 10 } ?? false }) else {
            return nil
        }
        return Int(text)
    }

    /// Uptime as Linux writes it, such as `8233.29`; `-` where there is none.
    private static func centiseconds(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, parts[0].utf8.count <= 12,
            text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || digit($0).map { $0 < 10 } ?? false }),
            let whole = Int(parts[0]), let part = Int(parts[1])
        else { return nil }
        return whole * 100 + part
    }
}

import Cryptography

/// Decision codes and handles that somebody quotes in a mail.
///
/// Everything that has the form of one is a candidate; only the database knows which of them is real. Works on bytes,
/// since a file that hangs on a mail is no text.
public struct QuotedSecrets: Sendable {
    /// A candidate.
    public struct Candidate: Hashable, Sendable {
        /// Its symbols in capitals, as ``Crockford`` writes them.
        public let symbols: String
        /// Where each of them stands.
        let places: [Int]
    }

    private let bytes: [UInt8]
    private let isProse: Bool

    /// - Parameters:
    ///   - bytes: UTF-8, or anything.
    ///   - isProse: whether codes may have been typed again, or wrapped and quoted by a mail program: then spaces, line
    ///     ends, quotation marks and dashes may stand between their symbols. Otherwise only hyphens may, as printed.
    public init(in bytes: [UInt8], isProse: Bool) {
        self.bytes = bytes
        self.isProse = isProse
    }

    /// Everything that could be a decision code.
    public var codes: [Candidate] { candidates(of: DecisionCode.length, separated: true) }

    /// Everything that could be a handle.
    public var handles: [Candidate] { candidates(of: Handle.length, separated: false) }

    /// The bytes with these candidates struck out; nothing else changes.
    public func masked(_ secrets: [Candidate]) -> [UInt8] {
        var masked = bytes
        for place in secrets.lazy.flatMap(\.places) { masked[place] = UInt8(ascii: "*") }
        return masked
    }

    private func candidates(of length: Int, separated: Bool) -> [Candidate] {
        var found: [Candidate] = []
        var wasSymbol = false
        for start in bytes.indices {
            let isSymbol = Self.symbols[Int(bytes[start])] != 0
            if isSymbol, !wasSymbol, let candidate = candidate(at: start, of: length, separated: separated) {
                found.append(candidate)
            }
            wasSymbol = Self.isWordByte(bytes[start])
        }
        return found
    }

    private func candidate(at start: Int, of length: Int, separated: Bool) -> Candidate? {
        var symbols: [UInt8] = []
        var places: [Int] = []
        var gap = 0
        var index = start
        while index < bytes.count, symbols.count < length {
            let symbol = Self.symbols[Int(bytes[index])]
            if symbol != 0 {
                symbols.append(symbol)
                places.append(index)
                gap = 0
            } else {
                gap += 1
                guard separated, gap <= Self.longestGap, isSeparator(bytes[index]) else { return nil }
            }
            index += 1
        }
        guard symbols.count == length, index == bytes.count || !Self.isWordByte(bytes[index]) else { return nil }
        return Candidate(symbols: String(decoding: symbols, as: UTF8.self), places: places)
    }

    /// A line end, two quotation marks and a space, say.
    private static let longestGap = 8

    private func isSeparator(_ byte: UInt8) -> Bool {
        if byte == UInt8(ascii: "-") || byte == 0 { return true }
        guard isProse else { return false }
        // Dashes and unusual spaces are above ASCII.
        return byte >= 0x80 || byte <= 0x20 || ">*_.|=".utf8.contains(byte)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// The symbol that a byte means, or 0: `o` is `0`, `l` is `1`.
    private static let symbols: [UInt8] = (0..<256).map { byte in
        guard isWordByte(UInt8(byte)) else { return 0 }
        let text = String(UnicodeScalar(UInt8(byte)))
        return Crockford.symbols(meantBy: text)?.utf8.first ?? 0
    }
}

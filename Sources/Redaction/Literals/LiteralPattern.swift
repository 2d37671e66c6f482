/// Turns a secret that is known into patterns that find it in every dress that logs and tools put on it.
enum LiteralPattern {
    /// Encoded forms of shorter secrets are too short to tell from chance.
    private static let shortestEncoded = 4
    /// Long secrets are looked for piece by piece: a cut copy is found, and patterns stay small.
    private static let pieceLength = 48

    /// Plain text, and escapes of it, scalar by scalar: percent (also twice), backslash, `\u043f`, XML entities, quotes
    /// doubled, and the zero bytes of a UTF-16 text that was read as something else. Hexadecimal dumps too.
    static func readable(_ secret: String) -> [String] {
        let lines = secret.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isEmpty }
        let worth = lines.count > 1 ? lines.filter { $0.utf8.count >= 16 } : lines
        return worth.flatMap { pieces(Array($0.unicodeScalars)) }.flatMap { piece in
            let plain = piece.map(scalar).joined(separator: #"\x00?"#)
            let bytes = piece.flatMap { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
            guard bytes.count >= shortestEncoded else { return [plain] }
            let dump = bytes.map { "(?i:\(hex($0)))" }.joined(separator: #"(?:[ :,\-]|\\x|, ?0x)?"#)
            return [plain, #"(?:\\x|0x)?"# + dump]
        }
    }

    /// Base 64 in both alphabets, at each of the three places in a group that the secret may begin at, of its UTF-8 and
    /// of its UTF-16 as PowerShell passes commands; lines may be wrapped.
    static func base64(_ secret: String) -> [String] {
        guard secret.utf8.count >= shortestEncoded else { return [] }
        let wide = secret.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        return [Array(secret.utf8), wide].flatMap { pieces($0) }.flatMap { bytes in
            (0..<3).map { shift in base64Digits(of: bytes, shift: shift).map(digit).joined(separator: wrap) }
        }
    }

    private static let wrap = #"(?:\r?\n[ \t]{0,8}|\\n)?"#

    private static func pieces<T>(_ whole: [T]) -> [[T]] {
        guard whole.count > pieceLength + pieceLength / 2 else { return [whole] }
        return [Array(whole.prefix(pieceLength))] + pieces(Array(whole.dropFirst(pieceLength)))
    }

    private static func scalar(_ scalar: Unicode.Scalar) -> String {
        let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        let number = scalar.value
        let units = String(scalar).utf16.map { #"\\{1,4}u"# + hex(UInt8($0 >> 8)) + hex(UInt8($0 & 0xFF)) }
        var forms = [
            #"\\{0,4}"# + quoted(scalar),
            bytes.map { "%(?:25)?\(hex($0))" }.joined(),
            units.joined(),
            "&#(?:0{0,8}\(number)|x0{0,8}\(String(number, radix: 16)));",
        ]
        forms += named[scalar] ?? []
        return "(?:\(forms[0])|(?i:\(forms.dropFirst().joined(separator: "|"))))"
    }

    private static let named: [Unicode.Scalar: [String]] = [
        "<": ["&lt;"], ">": ["&gt;"], "&": ["&amp;"], "\"": ["&quot;", "\"\""], "'": ["&apos;", "''", #"'\\''"#],
        " ": [#"\+"#],
    ]

    private static func quoted(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(scalar)
        case 0..<0x20, 0x7F: #"\x"# + hex(UInt8(scalar.value))
        case 0x20..<0x7F: #"\"# + String(scalar)
        default: String(scalar)
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    /// The digits that depend on the bytes alone, where `shift` bytes stand before them in their group of three.
    private static func base64Digits(of bytes: [UInt8], shift: Int) -> [Character] {
        let shifted = [UInt8](repeating: 0, count: shift) + bytes
        let first = (shift * 8 + 5) / 6
        let end = shifted.count * 8 / 6
        return (first..<max(first, end)).map { index in
            let bit = index * 6
            let high = UInt16(shifted[bit / 8]) << 8
            let low = bit / 8 + 1 < shifted.count ? UInt16(shifted[bit / 8 + 1]) : 0
            return alphabet[Int((high | low) >> (10 - UInt16(bit % 8)) & 0x3F)]
        }
    }

    private static func digit(_ digit: Character) -> String {
        switch digit {
        case "+": #"(?:[+\-]|%2[bB])"#
        case "/": #"(?:[/_]|%2[fF]|\\/)"#
        default: String(digit)
        }
    }
}

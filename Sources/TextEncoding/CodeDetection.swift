/// Finds the code of bytes that do not say it.
enum CodeDetection {
    static func code(of bytes: [UInt8]) -> TextCode {
        if let wide = wideCode(of: bytes) { return wide }
        if String(validating: bytes, as: UTF8.self) != nil || isCutOrDamagedUTF8(bytes) { return .utf8 }
        return narrowCode(of: bytes)
    }

    /// UTF-16 without a mark: one column of bytes holds almost nothing but 00 (Latin) and 04 (Cyrillic).
    ///
    /// Before UTF-8, since these bytes are mostly valid UTF-8 as well. Four units at least: `a`, zero byte, `b`, zero
    /// byte is a list as /proc prints it.
    private static func wideCode(of bytes: [UInt8]) -> TextCode? {
        let units = bytes.count / 2
        guard units >= 4 else { return nil }
        var isHigh = [0, 0]
        var isZero = [0, 0]
        for index in 0..<(units * 2) {
            let byte = bytes[index]
            if byte == 0 || byte == 4 { isHigh[index % 2] += 1 }
            if byte == 0 { isZero[index % 2] += 1 }
        }
        let few = units / 10
        if isHigh[1] >= units - units / 4, isZero[0] <= few, isHigh[0] <= units / 4 { return .utf16le }
        if isHigh[0] >= units - units / 4, isZero[1] <= few, isHigh[1] <= units / 4 { return .utf16be }
        return nil
    }

    /// UTF-8 whose first or last character was cut, or where a few bytes among many are wrong.
    private static func isCutOrDamagedUTF8(_ bytes: [UInt8]) -> Bool {
        var whole = 0
        var wrong = 0
        var index = bytes.prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
        let end = endOfWholeCharacters(in: bytes)
        while index < end {
            let length = lengthOfCharacter(at: index, in: bytes)
            if length > 1 { whole += 1 }
            if length == 0 { wrong += 1 }
            index += max(length, 1)
        }
        return whole > wrong * 10
    }

    /// The end of the bytes without a last character that was begun and cut.
    private static func endOfWholeCharacters(in bytes: [UInt8]) -> Int {
        let lead = bytes.suffix(3).lastIndex { $0 & 0xC0 != 0x80 }
        guard let lead, expectedLength(bytes[lead]) > bytes.count - lead else { return bytes.count }
        return lead
    }

    /// The number of bytes of the character that begins at an offset, or 0 where none does.
    private static func lengthOfCharacter(at index: Int, in bytes: [UInt8]) -> Int {
        let length = expectedLength(bytes[index])
        guard length > 1 else { return length }
        guard index + length <= bytes.count else { return 0 }
        return String(validating: bytes[index..<(index + length)], as: UTF8.self) == nil ? 0 : length
    }

    private static func expectedLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    }

    /// The likeliest of the three Russian codes; cp1251 where they are even.
    private static func narrowCode(of bytes: [UInt8]) -> TextCode {
        let sample = bytes.prefix(64 << 10)
        let scores = [TextCode.cp1251, .cp866, .koi8r].map { code in
            let decoded = decode(Array(sample), as: .code(code))
            return (code, RussianText.likelihood(of: decoded.text))
        }
        return scores.reduce((.cp1251, -Double.infinity)) { $1.1 > $0.1 ? $1 : $0 }.0
    }
}

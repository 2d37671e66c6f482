/// One encoded word: `=?label?B?…?=` or `=?label?Q?…?=`.
struct EncodedWord {
    /// The label of the character code in lower case, without a language (RFC 2231).
    let label: String
    let bytes: [UInt8]
    /// Where the field goes on.
    let end: Int

    /// Longer words exist (the standard allows 75), but none longer than what a field folded into lines can have.
    private static let longest = 1000

    init?(at start: Int, in field: ArraySlice<UInt8>) {
        let question = UInt8(ascii: "?")
        let word = field[start..<min(field.endIndex, start + Self.longest)]
        guard word.count > 6, word[start + 1] == question,
            let labelEnd = word[(start + 2)...].prefix(60).firstIndex(of: question), labelEnd > start + 2,
            labelEnd + 2 < word.endIndex, word[labelEnd + 2] == question
        else { return nil }
        let label = word[(start + 2)..<labelEnd]
        guard label.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let content = word[(labelEnd + 3)...]
        guard
            let close = content.indices.first(where: { index in
                content[index] == question && index + 1 < content.endIndex && content[index + 1] == UInt8(ascii: "=")
            })
        else { return nil }
        switch word[labelEnd + 1] | 0x20 {
        case UInt8(ascii: "b"): bytes = Self.base64(content[..<close])
        case UInt8(ascii: "q"): bytes = Self.quoted(content[..<close])
        default: return nil
        }
        let lower = String(decoding: label, as: UTF8.self).lowercased()
        self.label = String(lower.prefix { $0 != "*" })
        end = close + 2
    }

    /// Base 64 read leniently: what is no symbol is passed over, and bits left over are dropped.
    private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for symbol in text {
            let value: UInt8
            switch symbol {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = symbol - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = symbol - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = symbol - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    /// The Q encoding: `_` is a space, `=XX` a byte; anything else is itself.
    private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == UInt8(ascii: "="), index + 2 < text.endIndex, let high = text[index + 1].hexValue,
                let low = text[index + 2].hexValue
            {
                bytes.append(high << 4 | low)
                index += 3
                continue
            }
            bytes.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
            index += 1
        }
        return bytes
    }
}

extension UInt8 {
    fileprivate var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

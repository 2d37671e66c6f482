/// Character references of HTML.
enum HTMLEntity {
    /// The text of the reference at an `&`, and where the text goes on. What is none is the `&` itself.
    static func text(at start: Int, in html: [UInt8]) -> (text: String, end: Int) {
        let name = html[(start + 1)...].prefix(12).prefix { $0 == UInt8(ascii: "#") || $0.isAlphanumeric }
        let close = start + 1 + name.count
        let end = close < html.count && html[close] == UInt8(ascii: ";") ? close + 1 : close
        let word = String(decoding: name, as: UTF8.self)
        if let known = named[word] { return (known, end) }
        guard word.hasPrefix("#"), let scalar = number(word.dropFirst()) else { return ("&", start + 1) }
        return (String(Character(scalar)), end)
    }

    /// A value with its references resolved.
    static func resolved(_ value: [UInt8]) -> [UInt8] {
        guard value.contains(UInt8(ascii: "&")) else { return value }
        var output: [UInt8] = []
        var index = 0
        while index < value.count {
            if value[index] == UInt8(ascii: "&") {
                let (text, end) = text(at: index, in: value)
                output += text.utf8
                index = end
            } else {
                output.append(value[index])
                index += 1
            }
        }
        return output
    }

    private static func number(_ digits: Substring) -> Unicode.Scalar? {
        let isHex = digits.first == "x" || digits.first == "X"
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        guard let value, value != 0 else { return nil }
        return Unicode.Scalar(value)
    }

    /// The names that mail programs write; others stay as they stand.
    private static let named = [
        "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "laquo": "«", "raquo": "»",
        "mdash": "—", "ndash": "–", "hellip": "…", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™",
        "deg": "°", "sect": "§", "para": "¶", "euro": "€", "rarr": "→", "larr": "←", "times": "×", "plusmn": "±",
        "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bdquo": "„", "sbquo": "‚", "thinsp": " ",
        "ensp": " ", "emsp": " ", "shy": "", "zwnj": "", "zwj": "", "uml": "¨", "frac12": "½", "auml": "ä", "ouml": "ö",
        "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "agrave": "à",
    ]
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool { (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) }
}

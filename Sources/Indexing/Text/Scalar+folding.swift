extension Unicode.Scalar {
    /// The same letter in lower case, with ё as е.
    var folded: Unicode.Scalar {
        switch value {
        case 0x41...0x5A: Self(UInt8(value + 0x20))
        case 0..<0x80: self
        case 0x401, 0x451: "е"
        case 0x410...0x42F: Self(value + 0x20) ?? self
        case 0x430...0x44F: self
        default: properties.lowercaseMapping.unicodeScalars.first ?? self
        }
    }

    /// Whether words are made of it.
    var isOfWord: Bool {
        switch value {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x410...0x44F: true
        case 0..<0x80: false
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }

    var isDigit: Bool { (0x30...0x39).contains(value) }

    /// Whether it parts what people write: white space and control characters.
    var isGap: Bool { value <= 0x20 || value > 0x7E && properties.isWhitespace || (0x7F...0x9F).contains(value) }

    /// Whether what it stands inside of is a version, a path, an address or the like.
    ///
    /// A hyphen is not one of them: it ties words.
    var tiesCodes: Bool {
        switch self {
        case ".", "/", "\\", ":", "_", "@", "#", "=", "&", "%", "+", "~": true
        default: false
        }
    }

    /// The Latin letter that a Cyrillic one cannot be told from on paper.
    ///
    /// In "1С" and "0х80004005" nobody knows which one was typed, not even who typed it.
    var asLatin: Unicode.Scalar {
        switch self {
        case "а": "a"
        case "в": "b"
        case "е": "e"
        case "к": "k"
        case "м": "m"
        case "н": "h"
        case "о": "o"
        case "р": "p"
        case "с": "c"
        case "т": "t"
        case "у": "y"
        case "х": "x"
        default: self
        }
    }
}

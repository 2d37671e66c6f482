import Cryptography

/// Hexadecimal digits in lower case only, so that one value has one text.
enum LowerHex {
    static func bytes(_ text: String) -> [UInt8]? {
        let isLower = text.utf8.allSatisfy { $0 <= UInt8(ascii: "9") || $0 >= UInt8(ascii: "a") }
        return isLower ? Hexadecimal.bytes(of: text) : nil
    }

    static func digest(_ text: String) -> Digest? {
        bytes(text).flatMap { Digest(bytes: $0) }
    }

    /// Writes two digits for each byte.
    static func write(_ bytes: [UInt8], to text: inout [UInt8]) {
        for byte in bytes {
            text.append(digit(byte >> 4))
            text.append(digit(byte & 15))
        }
    }

    /// Appends the bytes that the digits stand for; false where one of them is no lower-case digit, or one is left over.
    static func read(_ digits: Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
        guard digits.count.isMultiple(of: 2) else { return false }
        // Without branches on the digits: they are random, and a branch would be guessed wrong every third time.
        var difference: UInt8 = 0
        var position = 0
        while position < digits.count {
            let (first, second) = (digits[position], digits[position + 1])
            let (high, low) = (value(of: first), value(of: second))
            difference |= (digit(high) ^ first) | (digit(low) ^ second)
            bytes.append(high << 4 | low)
            position += 2
        }
        return difference == 0
    }

    /// The digit of a number below 16.
    private static func digit(_ value: UInt8) -> UInt8 {
        let isLetter = (value &+ 6) >> 4
        return value &+ 0x30 &+ isLetter &* 0x27
    }

    /// The number of a digit, and some number below 16 for any other character.
    private static func value(of digit: UInt8) -> UInt8 {
        ((digit & 15) &+ (digit >> 6) &* 9) & 15
    }
}

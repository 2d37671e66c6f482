/// Check digits, over digits as numbers from 0 to 9.
enum Checksum {
    private static let taxWeights: [UInt8] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

    /// A taxpayer's number: 10 digits of a company, or 12 of a person. Zeros alone are a place holder.
    static func isTaxNumber(_ digits: [UInt8]) -> Bool {
        guard digits.contains(where: { $0 != 0 }), digits.prefix(2) != [0, 0] else { return false }
        switch digits.count {
        case 10: return digits[9] == taxDigit(digits.prefix(9))
        case 12: return digits[10] == taxDigit(digits.prefix(10)) && digits[11] == taxDigit(digits.prefix(11))
        default: return false
        }
    }

    /// The weights end at the check digit, so that the shorter number begins later in them.
    private static func taxDigit(_ digits: ArraySlice<UInt8>) -> UInt8 {
        let sum = zip(digits, taxWeights.suffix(digits.count)).reduce(0) { $0 + Int($1.0) * Int($1.1) }
        return UInt8(sum % 11 % 10)
    }

    /// A pension insurance number: nine digits and two of check. Numbers up to 001-001-998 have no check digits.
    static func isPensionNumber(_ digits: [UInt8]) -> Bool {
        guard digits.count == 11 else { return false }
        let number = digits.prefix(9).reduce(0) { $0 * 10 + Int($1) }
        guard number > 1_001_998 else { return false }
        let sum = digits.prefix(9).enumerated().reduce(0) { $0 + Int($1.element) * (9 - $1.offset) }
        return sum % 101 % 100 == Int(digits[9]) * 10 + Int(digits[10])
    }

    /// The check digit of Luhn (ISO/IEC 7812), of cards and telephones.
    static func isLuhn(_ digits: [UInt8]) -> Bool {
        guard digits.contains(where: { $0 != 0 }) else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, next in
            let doubled = next.offset.isMultiple(of: 2) ? Int(next.element) : Int(next.element) * 2
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum.isMultiple(of: 10)
    }
}

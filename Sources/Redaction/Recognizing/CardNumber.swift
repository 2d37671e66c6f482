/// Numbers of bank cards: a network's first digits, its length, and the check digit. Any two of the three would take
/// one counter or time stamp in ten for a card.
enum CardNumber {
    /// Whether digits, as numbers from 0 to 9, are one.
    static func isOne(_ digits: [UInt8]) -> Bool {
        guard digits.count >= 13 else { return false }
        let first = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
        return lengths(first).contains(digits.count) && Checksum.isLuhn(digits)
    }

    /// How long numbers are that begin with these four digits.
    private static func lengths(_ first: Int) -> ClosedRange<Int> {
        switch first {
        case 2200...2204: 16...19  // Mir
        case 2221...2720, 5100...5599: 16...16  // Mastercard
        case 3400...3499, 3700...3799: 15...15  // American Express
        case 4000...4999: 16...16  // Visa
        case 5000...5099, 5600...5899, 6300...6399, 6700...6799: 16...19  // Maestro
        case 6200...6299: 16...19  // UnionPay
        default: 0...0
        }
    }
}

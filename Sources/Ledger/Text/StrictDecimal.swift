/// Decimal numbers that have one text each: no sign, no zeros in front.
enum StrictDecimal {
    /// The number, 0 to 2^63 - 1; nil for anything else.
    static func number(of digits: some Collection<UInt8>) -> Int? {
        guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0") else { return nil }
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (tens, hasOverflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, isTooLarge) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !hasOverflow, !isTooLarge else { return nil }
            number = sum
        }
        return number
    }
}

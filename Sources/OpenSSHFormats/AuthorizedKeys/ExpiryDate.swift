/// The day of `expiry-time`, `YYYYMMDD`, in the time zone of the machine.
///
/// Never with a `Z` behind it: sshd before 9.1 takes that for a format error and refuses the whole line.
public struct ExpiryDate: Hashable, Sendable {
    /// Eight digits.
    public let text: String

    /// A day of the Gregorian calendar from 1970 to 9999.
    public init(year: Int, month: Int, day: Int) throws(FormatError) {
        guard (1_970...9_999).contains(year), (1...12).contains(month),
            (1...ExpiryDate.days(in: month, of: year)).contains(day)
        else { throw FormatError(.malformedDate, "expiry date") }
        let digits = { (value: Int, width: Int) in
            String(repeating: "0", count: max(width - String(value).count, 0)) + String(value)
        }
        text = digits(year, 4) + digits(month, 2) + digits(day, 2)
    }

    /// A day from `20261231` or `2026-12-31`.
    public init(_ text: String) throws(FormatError) {
        let digits = Array(text.utf8)
        let hasHyphens = digits.count == 10 && digits[4] == UInt8(ascii: "-") && digits[7] == UInt8(ascii: "-")
        let plain = hasHyphens ? digits[0..<4] + digits[5..<7] + digits[8..<10] : digits[...]
        guard plain.count == 8, plain.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw FormatError(.malformedDate, "expiry date")
        }
        let number = plain.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        try self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

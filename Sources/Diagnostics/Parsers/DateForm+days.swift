import Regulation

extension DateForm {
    static let secondsPerDay = 86_400

    /// Days since 1970 of a date of this form, or nil where it is none.
    func day(of text: String) -> Int? {
        guard text.utf8.count == rawValue.utf8.count else { return nil }
        var (year, month, day) = (0, 0, 0)
        for (sign, character) in zip(rawValue.utf8, text.utf8) {
            guard "yMd".utf8.contains(sign) else {
                guard sign == character else { return nil }
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character) else { return nil }
            let digit = Int(character - UInt8(ascii: "0"))
            switch sign {
            case UInt8(ascii: "y"): year = year * 10 + digit
            case UInt8(ascii: "M"): month = month * 10 + digit
            default: day = day * 10 + digit
            }
        }
        return (try? CivilDay(year: year, month: month, day: day))?.number
    }

    /// Days since 1970 of a second since then, for people so many seconds east of Greenwich.
    static func day(ofSecond second: Int, offset: Int) -> Int {
        let second = second + offset
        return second >= 0 ? second / secondsPerDay : (second - secondsPerDay + 1) / secondsPerDay
    }

    /// The seconds of `+0300` or `-0430`.
    static func seconds(ofOffset text: String) -> Int? {
        guard text.utf8.count == 5, let sign = text.first, sign == "+" || sign == "-",
            text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
            let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2))
        else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
    }
}

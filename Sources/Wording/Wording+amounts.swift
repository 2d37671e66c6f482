import Access
public import Foundation

extension Wording {
    /// A moment, to the second, with the offset of the instance's zone: `22.11.2026 18:48:17 +03:00`.
    public func moment(_ date: Date) -> String {
        let offset = timeZone.secondsFromGMT(for: date)
        let (day, second) = Self.floorDivide(Int(date.timeIntervalSince1970.rounded(.down)) + offset, by: 86_400)
        let civil = Self.civilDay(day)
        let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        let sign = offset < 0 ? "-" : "+"
        let zone = "\(sign)\(two(abs(offset) / 3600)):\(two(abs(offset) / 60 % 60))"
        return switch language {
        case .ru: "\(two(civil.day)).\(two(civil.month)).\(civil.year) \(time) \(zone)"
        case .en: "\(civil.year)-\(two(civil.month))-\(two(civil.day)) \(time) \(zone)"
        }
    }

    /// A length of time, in the largest units that are exact: `1 час 30 минут`.
    public func duration(seconds: Int) -> String { duration(seconds, isObject: false) }

    /// The same as what somebody waits: `1 минуту`.
    func wait(seconds: Int) -> String { duration(seconds, isObject: true) }

    private func duration(_ seconds: Int, isObject: Bool) -> String {
        let parts = [
            (seconds / 3600, Noun.hour), (seconds / 60 % 60, Noun.minute), (seconds % 60, Noun.second),
        ].filter { $0.0 != 0 }
        return (parts.isEmpty ? [(0, .second)] : parts)
            .map { "\($0.0) \($0.1.form(for: $0.0, in: language, isObject: isObject))" }
            .joined(separator: " ")
    }

    /// A length of time in minutes, as ``duration(seconds:)``.
    public func duration(minutes: Int) -> String { duration(seconds: minutes * 60) }

    /// A time that something took: milliseconds below a second, tenths of a second above.
    public func elapsed(milliseconds: Int) -> String {
        guard milliseconds >= 1000 else { return both("\(milliseconds) мс", "\(milliseconds) ms")[language] }
        let (whole, tenth) = (milliseconds / 1000, milliseconds % 1000 / 100)
        return both("\(whole),\(tenth) с", "\(whole).\(tenth) s")[language]
    }

    /// A number of bytes: exact below 10 KiB, then in whole KiB or MiB.
    public func size(bytes: Int) -> String {
        switch bytes {
        case ..<10_240: count(bytes, .byte)
        case ..<(10 << 20) where !bytes.isMultiple(of: 1 << 20): "\(bytes >> 10) \(both("КиБ", "KiB")[language])"
        default: "\(bytes >> 20) \(both("МиБ", "MiB")[language])"
        }
    }

    /// A number with its noun, in the form that the number asks for: `21 минута`, `22 минуты`, `25 минут`.
    public func count(_ number: Int, _ noun: Noun) -> String { "\(number) \(noun.form(for: number, in: language))" }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func floorDivide(_ number: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// The Gregorian day of a number of days since 1970, after H. Hinnant's `civil_from_days`: no locale can change it.
    private static func civilDay(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, ofEra) = floorDivide(days + 719_468, by: 146_097)
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

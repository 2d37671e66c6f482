/// A version of a Debian package, ordered as `dpkg --compare-versions` does (deb-version(7)).
struct DebianVersion: Comparable, Sendable {
    /// The number before the colon, 0 without one.
    let epoch: Int
    /// The version of the original software.
    let upstream: String
    /// What follows the last hyphen; empty without one.
    let revision: String

    /// Never fails: any text has a place in the order.
    init(_ text: String) {
        let afterEpoch = text.firstIndex(of: ":").map { text.index(after: $0) } ?? text.startIndex
        epoch = Int(text[..<afterEpoch].dropLast()) ?? 0
        let rest = text[afterEpoch...]
        let hyphen = rest.lastIndex(of: "-")
        upstream = String(rest[..<(hyphen ?? rest.endIndex)])
        revision = hyphen.map { String(rest[rest.index(after: $0)...]) } ?? ""
    }

    static func < (one: DebianVersion, other: DebianVersion) -> Bool { one.order(other) < 0 }

    static func == (one: DebianVersion, other: DebianVersion) -> Bool { one.order(other) == 0 }

    private func order(_ other: DebianVersion) -> Int {
        guard epoch == other.epoch else { return epoch - other.epoch }
        let order = Self.order(upstream, other.upstream)
        return order != 0 ? order : Self.order(revision, other.revision)
    }

    /// Alternates between a run of non-digits, letters before others and `~` before everything, even the end, and a
    /// run of digits, compared as a number.
    private static func order(_ one: String, _ other: String) -> Int {
        var (left, right) = (Substring(one).utf8, Substring(other).utf8)
        while !left.isEmpty || !right.isEmpty {
            while isNonDigit(left.first) || isNonDigit(right.first) {
                let difference = weight(left.first) - weight(right.first)
                guard difference == 0 else { return difference }
                left = left.dropFirst()
                right = right.dropFirst()
            }
            let difference = order(digits: takeNumber(&left), takeNumber(&right))
            guard difference == 0 else { return difference }
        }
        return 0
    }

    private static func isNonDigit(_ byte: UInt8?) -> Bool { byte.map { !isDigit($0) } ?? false }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func weight(_ byte: UInt8?) -> Int {
        guard let byte, !isDigit(byte) else { return 0 }
        if byte == UInt8(ascii: "~") { return -1 }
        let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        return isLetter ? Int(byte) : Int(byte) + 256
    }

    /// The leading digits without leading zeros, so that numbers of any length can be compared as texts.
    private static func takeNumber(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
        let digits = text.prefix(while: isDigit)
        text = text[digits.endIndex...]
        return digits.drop { $0 == 0x30 }
    }

    private static func order(digits one: Substring.UTF8View, _ other: Substring.UTF8View) -> Int {
        guard one.count == other.count else { return one.count - other.count }
        return one.lexicographicallyPrecedes(other) ? -1 : (other.lexicographicallyPrecedes(one) ? 1 : 0)
    }
}

extension FoldedLine {
    /// A number with points at a place: `5.5.40`, with so many parts; nothing that belongs to it may stand around.
    func version(at index: Int, parts: ClosedRange<Int>) -> (text: String, end: Int)? {
        guard isWordStart(index), index == 0 || folded[index - 1] != "." else { return nil }
        var end = index
        var count = 0
        while let digits = digits(at: end), digits.count <= 6 {
            end = digits.upperBound
            count += 1
            guard end + 1 < folded.count, folded[end] == ".", folded[end + 1].isASCIIDigit else { break }
            end += 1
        }
        guard parts.contains(count), isWordEnd(end) else { return nil }
        return (text(index..<end, longest: 64), end)
    }

    /// The first such number within a part of the line.
    func firstVersion(in range: Range<Int>, parts: ClosedRange<Int>) -> (text: String, start: Int)? {
        for index in range where folded[index].isASCIIDigit {
            if let version = version(at: index, parts: parts), version.end <= range.upperBound {
                return (version.text, index)
            }
        }
        return nil
    }

    /// A whole number of few digits that is no part of a longer one.
    func integer(at index: Int, longest: Int) -> (value: Int, end: Int)? {
        guard let digits = digits(at: index), digits.count <= longest, isWordEnd(digits.upperBound) else { return nil }
        let end = digits.upperBound
        if end + 1 < folded.count, folded[end] == ".", folded[end + 1].isASCIIDigit { return nil }
        return (number(digits), end)
    }

    /// A day as `dd.mm.yyyy`, which exists.
    func date(at index: Int) -> (day: CivilDay, end: Int)? {
        guard isWordStart(index), index + 10 <= folded.count, folded[index + 2] == ".", folded[index + 5] == ".",
            digits(at: index)?.count == 2, digits(at: index + 3)?.count == 2, digits(at: index + 6)?.count == 4,
            let day = try? CivilDay(
                year: number(index + 6..<index + 10),
                month: number(index + 3..<index + 5),
                day: number(index..<index + 2)
            )
        else { return nil }
        return (day, index + 10)
    }

    /// `x86` or `x64` at a place, in the ways it is written: `x64`, with a Cyrillic х, `x86-64`, `64-bit`, `64 бит`.
    func bitness(at index: Int) -> String? {
        guard isWordStart(index) else { return nil }
        for (word, value) in Self.bitnesses where has(word, at: index) {
            if isWordEnd(index + word.count) { return value }
        }
        guard let number = integer(at: index, longest: 2), number.value == 64 || number.value == 32 else { return nil }
        var end = skippingSpaces(number.end)
        if end < folded.count, folded[end] == "-" { end = skippingSpaces(end + 1) }
        guard has(Self.bit, at: end) || has(Self.bitInRussian, at: end) || has(Self.digitInRussian, at: end) else {
            return nil
        }
        return number.value == 64 ? "x64" : "x86"
    }

    /// The first one within a part of the line.
    func firstBitness(in range: Range<Int>) -> String? {
        for index in range {
            if let bitness = bitness(at: index) { return bitness }
        }
        return nil
    }

    // The longer ones first: `x86-64` is no `x86`.
    private static let bitnesses: [([Unicode.Scalar], String)] = [
        ("x86-64", "x64"), ("x86_64", "x64"), ("х86-64", "x64"), ("х86_64", "x64"), ("amd64", "x64"), ("x64", "x64"),
        ("х64", "x64"), ("x86", "x86"), ("х86", "x86"),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
    private static let bit = Array("bit".unicodeScalars)
    private static let bitInRussian = Array("бит".unicodeScalars)
    private static let digitInRussian = Array("разряд".unicodeScalars)

    /// The digits that begin at a place.
    private func digits(at index: Int) -> Range<Int>? {
        var end = index
        // No number that is read has more than ten digits; a longer row of them is none.
        while end < folded.count, end - index < 11, folded[end].isASCIIDigit { end += 1 }
        return end > index ? index..<end : nil
    }

    private func number(_ digits: Range<Int>) -> Int {
        folded[digits].reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    }
}

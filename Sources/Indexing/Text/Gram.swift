/// Three characters of a code that follow each other: with them any part of a code is found.
struct Gram: Hashable, Comparable {
    /// Three scalars of 21 bits.
    private let bits: UInt64

    /// The grams of a folded code, in order.
    static func all(of code: ArraySlice<Unicode.Scalar>) -> [Gram] {
        guard code.count >= 3 else { return [] }
        return (code.startIndex..<code.endIndex - 2).map { place in
            Gram(bits: code[place..<place + 3].reduce(0) { $0 << 21 | UInt64($1.value) })
        }
    }

    /// Its term: a low line, which no word has, and the characters.
    var term: String {
        var term = "_"
        for shift in [42, 21, 0] as [UInt64] {
            term.unicodeScalars.append(Self.letter(UInt32(bits >> shift & 0x1F_FFFF)))
        }
        return term
    }

    static func < (one: Gram, other: Gram) -> Bool { one.bits < other.bits }

    /// The index parts terms at punctuation of ASCII, so that a letter stands for it.
    private static func letter(_ value: UInt32) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(value) else { return "_" }
        return scalar.isASCII && !scalar.isOfWord ? Unicode.Scalar(0x100 + value) ?? "_" : scalar
    }
}

/// A line of a pasted text as the readers see it: its characters, and beside them the same ones folded, so that letter
/// case, ё, hard spaces and the many hyphens don't matter.
///
/// Everything reads forward, each position a bounded number of times: a hostile text costs its length, and no more.
struct FoldedLine {
    /// The characters as written.
    let raw: [Unicode.Scalar]
    /// The same, folded; as many.
    let folded: [Unicode.Scalar]

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        // What shows nothing is dropped: soft hyphens and zero-width spaces come with copied text.
        raw = scalars.filter { !$0.isInvisible }
        folded = raw.map(\.folded)
    }

    /// Whether a word, itself folded, stands at a place.
    func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + word.count <= folded.count else { return false }
        for offset in word.indices where folded[index + offset] != word[offset] { return false }
        return true
    }

    /// Whether a word may begin at a place: nothing that belongs to words or numbers stands before it.
    func isWordStart(_ index: Int) -> Bool { index == 0 || !folded[index - 1].isWordPart }

    /// Whether a word may end at a place.
    func isWordEnd(_ index: Int) -> Bool { index == folded.count || !folded[index].isWordPart }

    /// The first place from `index` on that is no space.
    func skippingSpaces(_ index: Int) -> Int {
        var index = index
        while index < folded.count, folded[index] == " " { index += 1 }
        return index
    }

    /// A part as written, without spaces and marks around it, cut to a length.
    func text(_ range: Range<Int>, longest: Int) -> String {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, folded[low].isPadding { low += 1 }
        while low < high, folded[high - 1].isPadding { high -= 1 }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: raw[low..<min(high, low + longest)])
        return String(text)
    }
}

extension Unicode.Scalar {
    /// Latin and Cyrillic small letters, ё as е, and one kind of space, hyphen and colon.
    var folded: Unicode.Scalar {
        switch value {
        case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(value + 0x20) ?? self
        case 0x401, 0x451: "е"
        case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0x2010...0x2015, 0x2212: "-"
        case 0xFF1A: ":"
        default: self
        }
    }

    /// Whether it shows nothing and stands between nothing.
    fileprivate var isInvisible: Bool {
        switch value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// Whether it can stand around a value without belonging to it.
    fileprivate var isPadding: Bool {
        switch self {
        case " ", "*", "|", ";", ",", "\"", "«", "»", "_", "`": true
        default: false
        }
    }

    var isASCIIDigit: Bool { self >= "0" && self <= "9" }

    /// Whether it belongs to a word or a number.
    var isWordPart: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x400...0x4FF, 0x5F: true
        default: false
        }
    }
}

import Foundation

/// A text as search sees it: letters folded, parted into chunks and words, each known by its place in the text.
///
/// Folded is: lower case, ё as е, and Latin letters for their Cyrillic twins in whatever has a digit.
struct FoldedText {
    /// What stands between two gaps, without punctuation around it.
    struct Chunk {
        /// Where it stands.
        let range: Range<Int>
        /// Its words: runs of letters and digits.
        let words: [Range<Int>]
        /// Whether it is a version, a number, a code, a path or an address, of which people search any part.
        let isCode: Bool
    }

    /// Shorter codes have no trigram, and are found as words.
    static let shortestCode = 3

    /// The characters as they were written, composed (NFC).
    let original: [Unicode.Scalar]
    /// The same characters, folded.
    private(set) var folded: [Unicode.Scalar]
    /// The chunks, in order.
    private(set) var chunks: [Chunk] = []

    /// - Parameter limit: how many characters are looked at.
    init(_ text: String, limit: Int = .max) {
        original = Array(Self.composed(text).unicodeScalars.prefix(limit))
        folded = original.map(\.folded)
        var start = 0
        while start < folded.count {
            guard !folded[start].isGap else {
                start += 1
                continue
            }
            let end = folded[start...].firstIndex(where: \.isGap) ?? folded.count
            addChunk(start..<end)
            start = end
        }
    }

    /// The words of all chunks, in order.
    var words: [Range<Int>] { chunks.flatMap(\.words) }

    /// Composed: й is one character, whoever wrote it.
    private static func composed(_ text: String) -> String {
        // Most texts are; composing all of them would cost more than the rest of this type does.
        let isPlain = text.unicodeScalars.allSatisfy { $0.value < 0x300 || (0x400..<0x483).contains($0.value) }
        return isPlain ? text : text.precomposedStringWithCanonicalMapping
    }

    private mutating func addChunk(_ range: Range<Int>) {
        var words: [Range<Int>] = []
        var hasDigit = false
        var isTied = false
        var start: Int?
        var between = range.lowerBound
        for place in range.lowerBound...range.upperBound {
            if place < range.upperBound, folded[place].isOfWord {
                hasDigit = hasDigit || folded[place].isDigit
                if start == nil, !words.isEmpty {
                    isTied = isTied || folded[between..<place].contains(where: \.tiesCodes)
                }
                start = start ?? place
            } else if let first = start {
                addWord(first..<place, to: &words)
                (start, between) = (nil, place)
            }
        }
        guard let first = words.first, let last = words.last else { return }
        let core = first.lowerBound..<last.upperBound
        let isCode = (hasDigit || isTied) && core.count >= Self.shortestCode
        chunks.append(Chunk(range: core, words: words, isCode: isCode))
    }

    private mutating func addWord(_ range: Range<Int>, to words: inout [Range<Int>]) {
        words.append(range)
        guard folded[range].contains(where: \.isDigit) else { return }
        for place in range { folded[place] = folded[place].asLatin }
    }
}

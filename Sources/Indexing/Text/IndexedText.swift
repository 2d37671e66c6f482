/// What the index keeps of a document: the terms of its words in order, the grams of its codes, marks to filter by, and
/// the codes themselves.
public struct IndexedText: Hashable, Sendable {
    /// How many characters of a document's texts are looked at, from the first on; what comes after is not found. Each
    /// change of a document puts all of its terms in the index anew, while other writes wait.
    public static let longestDocument = 128 * 1024
    /// Longer chunks are no codes: keys and attachments in base 64 would bury those that people search.
    static let longestCode = 256

    /// Terms between spaces, beginning and ending with one.
    public let terms: String
    /// The folded codes between spaces, beginning and ending with one.
    public let codes: String

    /// Makes it of a document's texts.
    ///
    /// - Parameter marks: what searches may be narrowed to.
    public init(of texts: [String], marks: [Mark]) {
        var stemmer = Stemmer()
        var terms: [UInt8] = [UInt8(ascii: " ")]
        var codes = " "
        var grams: Set<Gram> = []
        var left = Self.longestDocument
        for text in texts where left > 0 {
            let text = FoldedText(text, limit: left)
            left -= text.folded.count
            for chunk in text.chunks {
                for word in chunk.words {
                    stemmer.append(text.folded[word], to: &terms)
                    terms.append(UInt8(ascii: " "))
                }
                guard chunk.isCode, chunk.range.count <= Self.longestCode else { continue }
                let code = text.folded[chunk.range]
                codes.unicodeScalars.append(contentsOf: code)
                codes += " "
                grams.formUnion(Gram.all(of: code))
            }
            // A phrase never goes from one text into the next.
            terms += Array(Mark.endOfText.term.utf8) + [UInt8(ascii: " ")]
        }
        let further = marks.map(\.term) + grams.sorted().map(\.term)
        self.terms = String(decoding: terms, as: UTF8.self) + further.map { $0 + " " }.joined()
        self.codes = codes
    }
}

/// What the index keeps of a document: the terms of its words in order, the grams of its codes, marks to filter by, and
/// the codes themselves.
public struct IndexedText: Hashable, Sendable {
    /// How many characters of one text are looked at; the rest of a longer one is not found by search.
    public static let longestText = 256 * 1024
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
        for text in texts {
            let text = FoldedText(text, limit: Self.longestText)
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

extension SearchExpression {
    /// Reads what a person typed: words, "phrases in quotation marks", beginnings of words* and parts of codes and paths.
    ///
    /// - Throws: ``Refusal`` where there is nothing in it to search, or too much.
    public init(_ query: String) throws(Refusal) {
        var reader = ClauseReader()
        for (place, part) in Self.parts(of: query).enumerated() {
            if place.isMultiple(of: 2) { try reader.readWords(part) } else { reader.readPhrase(part) }
        }
        guard !reader.clauses.isEmpty else { throw .noWords }
        guard reader.clauses.count <= Self.mostClauses else { throw .tooManyWords }
        clauses = reader.clauses
    }

    /// What stands outside of quotation marks and inside, in turn. A mark that is not closed holds to the end.
    private static func parts(of query: String) -> [String] {
        let marks: Set<Character> = ["\"", "«", "»", "“", "”", "„"]
        return query.split(omittingEmptySubsequences: false) { marks.contains($0) }.map { String($0) }
    }
}

/// Makes clauses, each of them once.
private struct ClauseReader: ~Copyable {
    private(set) var clauses: [SearchExpression.Clause] = []
    private var stemmer = Stemmer()

    init() {}

    mutating func readWords(_ text: String) throws(SearchExpression.Refusal) {
        let text = FoldedText(text)
        for chunk in text.chunks {
            let end = chunk.range.upperBound
            let isPrefix = end < text.folded.count && text.folded[end] == "*"
            if chunk.isCode {
                add(.code(Self.string(text.folded[chunk.range])))
            } else if isPrefix, let last = chunk.words.last {
                // Of words that a hyphen ties, the last one is the beginning.
                addWords(chunk.words.dropLast(), of: text)
                guard last.count >= SearchExpression.shortestPrefix else { throw .prefixTooShort }
                let word = text.folded[last]
                add(.prefix(Self.string(word), stem: stemmer.term(of: word)))
            } else {
                addWords(chunk.words[...], of: text)
            }
        }
    }

    /// A phrase with a code in it is a search for each of its words: codes are found without their place.
    mutating func readPhrase(_ text: String) {
        let text = FoldedText(text)
        guard text.chunks.contains(where: \.isCode) else { return addWords(text.words[...], of: text) }
        for chunk in text.chunks {
            if chunk.isCode {
                add(.code(Self.string(text.folded[chunk.range])))
            } else {
                addWords(chunk.words[...], of: text)
            }
        }
    }

    private mutating func addWords(_ words: ArraySlice<Range<Int>>, of text: FoldedText) {
        guard !words.isEmpty else { return }
        var terms: [String] = []
        for word in words.prefix(SearchExpression.longestPhrase) { terms.append(stemmer.term(of: text.folded[word])) }
        add(.words(terms))
    }

    private mutating func add(_ clause: SearchExpression.Clause) {
        if !clauses.contains(clause) { clauses.append(clause) }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var string = ""
        string.unicodeScalars.append(contentsOf: scalars)
        return string
    }
}

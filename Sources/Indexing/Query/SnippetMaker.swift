/// Finds where a text meets a search.
public struct SnippetMaker: ~Copyable {
    private let expression: SearchExpression
    private var stemmer = Stemmer()

    /// For one search and any number of texts.
    public init(_ expression: SearchExpression) {
        self.expression = expression
    }

    /// The first place of a text that meets a clause; nil where none does.
    public mutating func snippet(of text: String) -> Snippet? {
        let text = FoldedText(text, limit: 16 * 1024)
        var terms: [String] = []
        var places: [Range<Int>] = []
        let longest = expression.clauses.map(\.length).max() ?? 1
        for chunk in text.chunks {
            if let range = code(in: chunk, of: text) { return Snippet(of: range, in: text) }
            for word in chunk.words {
                terms.append(stemmer.term(of: text.folded[word]))
                places.append(word)
                if terms.count > longest {
                    terms.removeFirst()
                    places.removeFirst()
                }
                if let range = words(endingWith: terms, at: places, in: text) { return Snippet(of: range, in: text) }
            }
        }
        return nil
    }

    private func code(in chunk: FoldedText.Chunk, of text: FoldedText) -> Range<Int>? {
        guard chunk.isCode else { return nil }
        for case .code(let code) in expression.clauses {
            let code = Array(code.unicodeScalars)
            guard code.count <= chunk.range.count else { continue }
            for start in chunk.range.lowerBound...chunk.range.upperBound - code.count
            where text.folded[start..<start + code.count].elementsEqual(code) {
                return start..<start + code.count
            }
        }
        return nil
    }

    private func words(endingWith terms: [String], at places: [Range<Int>], in text: FoldedText) -> Range<Int>? {
        guard let last = places.last else { return nil }
        for clause in expression.clauses {
            switch clause {
            case .code: continue
            case .words(let wanted):
                guard wanted.count <= terms.count, terms.suffix(wanted.count).elementsEqual(wanted) else { continue }
                return places[places.count - wanted.count].lowerBound..<last.upperBound
            case .prefix(let prefix, let stem):
                guard terms.last == stem || text.folded[last].starts(with: prefix.unicodeScalars) else { continue }
                return last
            }
        }
        return nil
    }
}

extension SearchExpression.Clause {
    /// How many words follow each other in it.
    fileprivate var length: Int {
        if case .words(let terms) = self { terms.count } else { 1 }
    }
}

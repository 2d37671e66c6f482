extension SearchExpression {
    /// A text that a candidate must hold: what the index says is narrow, not exact.
    public enum Needle: Hashable, Sendable {
        /// In ``IndexedText/codes``.
        case code(String)
        /// Any of these in ``IndexedText/terms``.
        case terms([String])
    }

    /// How many grams of a code are looked up: each costs, and what they let through is compared anyway.
    private static let mostGrams = 5

    /// The expression for an index of SQLite's FTS5 whose tokens are ``IndexedText/terms``.
    public func match(narrowedTo marks: [Mark] = []) -> String {
        (clauses.map(Self.match) + marks.map { Self.quoted($0.term) }).joined(separator: " AND ")
    }

    /// What each candidate is compared with.
    public var needles: [Needle] {
        clauses.compactMap { clause in
            switch clause {
            case .words: nil
            case .code(let code): .code(code)
            case .prefix(let prefix, let stem):
                Self.indexed(prefix) == prefix ? nil : .terms([" \(prefix)", " \(stem) "])
            }
        }
    }

    private static func match(_ clause: Clause) -> String {
        switch clause {
        case .words(let terms): return quoted(terms.joined(separator: " "))
        case .prefix(let prefix, let stem): return "(\(quoted(stem)) OR \(quoted(indexed(prefix))) *)"
        case .code(let code):
            let grams = Gram.all(of: Array(code.unicodeScalars)[...])
            // Those that lie evenly in it overlap the least, and so tell the most.
            let count = min(mostGrams, grams.count)
            let chosen = (0..<count).map { grams[count == 1 ? 0 : $0 * (grams.count - 1) / (count - 1)] }
            return Set(chosen).sorted().map { quoted($0.term) }.joined(separator: " AND ")
        }
    }

    /// The beginning of a beginning, of a length that the index keeps: any other would be gathered from all its words.
    private static func indexed(_ prefix: String) -> String {
        String(prefix.prefix(prefix.count < longerPrefix ? shortestPrefix : longerPrefix))
    }

    /// Terms have letters, digits and low lines; nothing in them could end the quotation.
    private static func quoted(_ terms: String) -> String { "\"\(terms)\"" }
}

/// What is searched: clauses that all have to be met.
///
/// Made from what a person typed, it holds folded words and parts of codes and nothing of any syntax, so that no input can
/// be one for the index.
public struct SearchExpression: Hashable, Sendable {
    /// One thing to be found.
    enum Clause: Hashable, Sendable {
        /// Words that follow each other, in any of their forms; mostly one.
        case words([String])
        /// A word that begins so, or another form of the word.
        case prefix(String, stem: String)
        /// A code that has this inside.
        case code(String)
    }

    /// Why something cannot be searched.
    public enum Refusal: String, Error, Sendable {
        /// There is no letter and no digit in it.
        case noWords
        /// More clauses than anybody needs.
        case tooManyWords
        /// A beginning of a word that says nothing yet.
        case prefixTooShort
    }

    /// How many clauses there may be.
    public static let mostClauses = 12
    /// How many words a phrase may have.
    public static let longestPhrase = 12
    /// How many characters a beginning of a word has at least; the index keeps the beginnings of that length.
    public static let shortestPrefix = 3
    /// A second length of which the index keeps the beginnings of words.
    static let longerPrefix = 5

    let clauses: [Clause]
}

/// A line around what was found.
public struct Snippet: Codable, Hashable, Sendable {
    /// How many characters stand on either side.
    static let margin = 60

    /// What stands before it.
    public var before: String
    /// What was found; empty where it stands nowhere in the text.
    public var hit: String
    /// What stands after it.
    public var after: String

    /// The beginning of a text, where nothing of it is the hit.
    public init(beginningOf text: String) {
        before = ""
        hit = ""
        after = Self.line(
            Array(text.unicodeScalars.prefix(2 * Self.margin + 1))[...],
            upTo: 2 * Self.margin,
            atEnd: true
        )
    }

    init(of range: Range<Int>, in text: FoldedText) {
        let characters = text.original
        before = Self.line(characters[..<range.lowerBound], upTo: Self.margin, atEnd: false)
        hit = Self.line(characters[range], upTo: 2 * Self.margin, atEnd: true)
        after = Self.line(characters[range.upperBound...], upTo: Self.margin, atEnd: true)
    }

    /// On one line, with an ellipsis where it is cut.
    private static func line(_ characters: ArraySlice<Unicode.Scalar>, upTo limit: Int, atEnd: Bool) -> String {
        var line = ""
        let kept = atEnd ? characters.prefix(limit) : characters.suffix(limit)
        line.unicodeScalars.append(contentsOf: kept.map { $0.isGap ? " " : $0 })
        guard kept.count < characters.count else { return line }
        return atEnd ? line + "…" : "…" + line
    }
}

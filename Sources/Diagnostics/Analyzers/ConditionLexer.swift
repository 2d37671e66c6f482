/// Takes a condition's text apart.
struct ConditionLexer {
    /// One piece.
    enum Token: Hashable {
        /// A name or a word: `server.version`, `and`, `yes`.
        case word(String)
        /// A number or version.
        case number(String)
        /// A text between single quotes.
        case text(String)
        /// `(`, `)`, `,` or a comparison.
        case sign(String)
    }

    private static let signs = ["==", "!=", "<=", ">=", "<", ">", "(", ")", ","]

    /// The pieces with the columns at which they begin.
    static func tokens(of text: String) throws(ConditionError) -> [(token: Token, column: Int)] {
        let characters = Array(text)
        guard characters.count <= Condition.longestText else {
            throw ConditionError(column: 1, text: "condition has more than \(Condition.longestText) characters")
        }
        var tokens: [(token: Token, column: Int)] = []
        var place = 0
        while place < characters.count {
            guard characters[place] != " " else {
                place += 1
                continue
            }
            let column = place + 1
            let (token, end) = try token(at: place, in: characters)
            tokens.append((token, column))
            place = end
        }
        return tokens
    }

    private static func token(at start: Int, in characters: [Character]) throws(ConditionError) -> (Token, Int) {
        let first = characters[start]
        if first == "'" { return try text(at: start, in: characters) }
        for sign in signs where characters[start...].starts(with: sign) { return (.sign(sign), start + sign.count) }
        let isNegative = first == "-" && start + 1 < characters.count && isDigit(characters[start + 1])
        guard isNegative || isDigit(first) || isLetter(first) else {
            let hint = first == "=" ? "; equality is '=='" : "; texts stand between single quotes"
            throw ConditionError(column: start + 1, text: "'\(first)' is not expected\(hint)")
        }
        var end = start + 1
        while end < characters.count, isWordPart(characters[end]) { end += 1 }
        let word = String(characters[start..<end])
        return (isNegative || isDigit(first) ? .number(word) : .word(word), end)
    }

    /// A quote inside is doubled, as in YAML.
    private static func text(at start: Int, in characters: [Character]) throws(ConditionError) -> (Token, Int) {
        var text = ""
        var place = start + 1
        while place < characters.count {
            if characters[place] == "'" {
                guard place + 1 < characters.count, characters[place + 1] == "'" else {
                    return (.text(text), place + 1)
                }
                place += 1
            }
            text.append(characters[place])
            place += 1
        }
        throw ConditionError(column: start + 1, text: "text has no closing quote")
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isLetter(_ character: Character) -> Bool {
        ("a"..."z").contains(character) || ("A"..."Z").contains(character)
    }

    private static func isWordPart(_ character: Character) -> Bool {
        isDigit(character) || isLetter(character) || "._-".contains(character)
    }
}

/// Patterns that `grep -E` and .NET read alike, with which a machine itself drops lines.
///
/// Literals, `.`, `[…]`, `(…)`, `|`, `*`, `+`, `?`, `{n,m}`, `^` and `$` at the ends of an alternative, and a backslash
/// before a sign. Whatever means something else to one of the two is refused.
enum PortablePattern {
    /// What is wrong with a pattern, as the end of a sentence; nil where nothing is.
    static func flaw(in pattern: String) -> String? {
        guard pattern.isPrintableASCII else { return "is not plain ASCII" }
        var reader = Reader(rest: pattern[...])
        if let flaw = reader.alternatives(depth: 0) { return flaw }
        return reader.rest.isEmpty ? nil : "has ')' without '('"
    }

    /// The deepest nesting of groups.
    static let deepest = 8

    private struct Reader {
        var rest: Substring

        /// Up to the end or a `)`, which stays.
        mutating func alternatives(depth: Int) -> String? {
            guard depth <= PortablePattern.deepest else { return "has too many groups in one another" }
            while true {
                if let flaw = alternative(depth) { return flaw }
                guard rest.first == "|" else { return nil }
                rest = rest.dropFirst()
            }
        }

        private mutating func alternative(_ depth: Int) -> String? {
            if rest.first == "^" { rest = rest.dropFirst() }
            var count = 0
            while let character = rest.first, character != "|", character != ")" {
                if character == "$" {
                    rest = rest.dropFirst()
                    guard rest.isEmpty || rest.first == "|" || rest.first == ")" else {
                        return "has '$' that is not at an end"
                    }
                    break
                }
                if let flaw = atom(depth) ?? quantifier() { return flaw }
                count += 1
            }
            return count == 0 ? "has an empty alternative" : nil
        }

        private mutating func atom(_ depth: Int) -> String? {
            let character = rest.removeFirst()
            switch character {
            case "(":
                guard rest.first != "?" else { return "has '(?', which grep does not know" }
                if let flaw = alternatives(depth: depth + 1) { return flaw }
                guard rest.first == ")" else { return "has '(' without ')'" }
                rest = rest.dropFirst()
            case "[": return bracket()
            case "\\":
                guard let next = rest.first, next.isASCII, !next.isLetter, !next.isNumber, next != " ",
                    !"<>`'\"".contains(next)
                else { return "has '\\' before what is no sign; write [0-9] and the like" }
                rest = rest.dropFirst()
            case "*", "+", "?", "{": return "has '\(character)' with nothing to repeat"
            case "]", "}", "^": return "has '\(character)' at a place where it may mean something else"
            default: break
            }
            return nil
        }

        /// A set of characters without classes, backslashes and brackets inside.
        private mutating func bracket() -> String? {
            if rest.first == "^" { rest = rest.dropFirst() }
            guard let end = rest.firstIndex(of: "]"), end != rest.startIndex else { return "has '[' without ']'" }
            let set = rest[..<end]
            guard !set.contains("["), !set.contains("\\") else { return "has a set with '[' or '\\' in it" }
            let characters = Array(set.utf8)
            for index in characters.indices where characters[index] == UInt8(ascii: "-") {
                guard index > 0, index < characters.count - 1 else { continue }
                guard characters[index - 1] <= characters[index + 1], characters[index + 1] != UInt8(ascii: "-") else {
                    return "has a range that runs backwards"
                }
            }
            rest = rest[rest.index(after: end)...]
            return nil
        }

        private mutating func quantifier() -> String? {
            guard let character = rest.first else { return nil }
            switch character {
            case "*", "+", "?": rest = rest.dropFirst()
            case "{":
                guard let end = rest.firstIndex(of: "}") else { return "has '{' without '}'" }
                let bounds = rest[rest.index(after: rest.startIndex)..<end]
                    .split(separator: ",", omittingEmptySubsequences: false)
                let numbers = bounds.map { Int($0) }
                let isRange =
                    (1...2).contains(bounds.count) && bounds.allSatisfy { $0.allSatisfy(\.isNumber) }
                    && numbers[0].map { $0 < 256 } == true
                    && (bounds.count == 1 || bounds[1].isEmpty
                        || numbers[1].map { $0 < 256 && $0 >= (numbers[0] ?? 0) } == true)
                guard isRange else { return "has '{' with something else than {n}, {n,} or {n,m} up to 255" }
                rest = rest[rest.index(after: end)...]
            default: return nil
            }
            guard let next = rest.first, "*+?{".contains(next) else { return nil }
            return "repeats a repetition"
        }
    }
}

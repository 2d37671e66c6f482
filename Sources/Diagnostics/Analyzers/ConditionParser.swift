import Redaction

/// Reads a condition by recursive descent, as deep as ``Condition/deepest`` allows.
struct ConditionParser {
    let tokens: [(token: ConditionLexer.Token, column: Int)]
    let end: Int
    var place = 0
    private var depth = 0

    init(_ text: String) throws(ConditionError) {
        tokens = try ConditionLexer.tokens(of: text)
        end = text.count + 1
    }

    mutating func whole() throws(ConditionError) -> Condition {
        let condition = try either()
        guard place == tokens.count else { throw error("end of the condition is expected, or 'and', 'or'") }
        return condition
    }

    private mutating func either() throws(ConditionError) -> Condition {
        var condition = try both()
        while take(word: "or") { condition = .or(condition, try both()) }
        return condition
    }

    private mutating func both() throws(ConditionError) -> Condition {
        var condition = try opposite()
        while take(word: "and") { condition = .and(condition, try opposite()) }
        return condition
    }

    private mutating func opposite() throws(ConditionError) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Condition.deepest else { throw error("condition is nested deeper than \(Condition.deepest)") }
        if take(word: "not") { return .not(try opposite()) }
        if take(sign: "(") {
            let inner = try either()
            try need(sign: ")")
            return inner
        }
        if isCall("known") { return .isKnown(try called()) }
        if isCall("unknown") { return .not(.isKnown(try called())) }
        return try comparison()
    }

    private mutating func comparison() throws(ConditionError) -> Condition {
        let column = column
        let left = try operand()
        if take(word: "in") {
            try need(sign: "(")
            var others = [try operand()]
            while take(sign: ",") { others.append(try operand()) }
            try need(sign: ")")
            try check(left, others, column)
            return .isOneOf(left, others)
        }
        if take(word: "contains") { return .contains(try read(left, column), try text()) }
        if take(word: "matches") {
            let here = self.column
            let pattern = try text()
            do {
                _ = try LinearPattern(pattern)
            } catch {
                throw ConditionError(column: here, text: "pattern is wrong: \(error)")
            }
            return .matches(try read(left, column), pattern)
        }
        guard case .sign(let sign)? = token, let comparison = Condition.Comparison(rawValue: sign) else {
            throw error("a comparison is expected: ==, !=, <, <=, >, >=, in, contains, matches")
        }
        place += 1
        let right = try operand()
        try check(left, [right], column)
        if comparison != .equal, comparison != .unequal, left.isText || right.isText {
            throw ConditionError(column: column, text: "texts have no order; compare them with == or !=")
        }
        return .compare(left, comparison, right)
    }

    private mutating func operand() throws(ConditionError) -> Condition.Operand {
        for (name, make) in Self.calls where isCall(name) {
            place += 2
            let column = column
            guard case .word(let argument)? = token else { throw error("a name is expected") }
            place += 1
            try need(sign: ")")
            let operand = make(argument)
            if case .outcome = operand { return operand }
            guard argument.contains(".") else {
                throw ConditionError(column: column, text: "'\(argument)' is no name of a fact")
            }
            return operand
        }
        switch token {
        case .text(let text)?:
            place += 1
            return .literal(.text(text))
        case .number(let text)?:
            guard let value = Self.number(text) else { throw error("'\(text)' is neither a number nor a version") }
            place += 1
            return .literal(value)
        case .word(let word)?:
            if word.contains(".") {
                place += 1
                return .fact(word)
            }
            guard Self.words.contains(word) else {
                throw error("'\(word)' is no name of a fact; a text stands between single quotes")
            }
            place += 1
            return .literal(.text(word))
        default: throw error("a fact or a value is expected")
        }
    }

    /// The fact or claim between the brackets of `known(…)`.
    private mutating func called() throws(ConditionError) -> Condition.Operand {
        place += 2
        let column = column
        let operand = try operand()
        switch operand {
        case .fact, .claimed: break
        default: throw ConditionError(column: column, text: "only facts and claims can be known")
        }
        try need(sign: ")")
        return operand
    }

    /// Words that need no quotes.
    private static let words: Set<String> = ["yes", "no", "pass", "warn", "fail", "ask"]

    private static let calls: [(String, @Sendable (String) -> Condition.Operand)] = [
        ("claimed", { .claimed($0) }), ("count", { .count($0) }), ("outcome", { .outcome($0) }),
    ]

    private static func number(_ text: String) -> FactValue? {
        let isPlain = text.utf8.allSatisfy { $0 < UInt8(ascii: "A") }
        if isPlain, text.split(separator: ".", omittingEmptySubsequences: false).count <= 2,
            Double(text)?.isFinite == true
        {
            return .number(text)
        }
        return VersionNumber(text).map(FactValue.version)
    }
}

extension Condition {
    /// Reads a condition.
    public init(_ text: String) throws(ConditionError) {
        var parser = try ConditionParser(text)
        self = try parser.whole()
    }
}

// How the parser looks at tokens and takes them, and what it refuses of sides.
extension ConditionParser {
    var token: ConditionLexer.Token? { place < tokens.count ? tokens[place].token : nil }

    var column: Int { place < tokens.count ? tokens[place].column : end }

    func error(_ text: String) -> ConditionError { ConditionError(column: column, text: text) }

    func isCall(_ name: String) -> Bool {
        place + 1 < tokens.count && token == .word(name) && tokens[place + 1].token == .sign("(")
    }

    mutating func take(word: String) -> Bool { take(.word(word)) }

    mutating func take(sign: String) -> Bool { take(.sign(sign)) }

    mutating func take(_ wanted: ConditionLexer.Token) -> Bool {
        guard token == wanted else { return false }
        place += 1
        return true
    }

    mutating func need(sign: String) throws(ConditionError) {
        guard take(sign: sign) else { throw error("'\(sign)' is expected") }
    }

    mutating func text() throws(ConditionError) -> String {
        guard case .text(let text)? = token, !text.isEmpty else {
            throw error("a text between single quotes is expected")
        }
        place += 1
        return text
    }

    /// What two constants have to do with each other nobody needs to ask a machine.
    func check(
        _ left: Condition.Operand,
        _ others: [Condition.Operand],
        _ column: Int
    ) throws(ConditionError) {
        guard left.isLiteral, others.allSatisfy(\.isLiteral) else { return }
        throw ConditionError(column: column, text: "two constants are compared; name a fact")
    }

    func read(_ operand: Condition.Operand, _ column: Int) throws(ConditionError) -> Condition.Operand {
        guard !operand.isLiteral else { throw ConditionError(column: column, text: "a fact is expected") }
        return operand
    }
}

extension Condition.Operand {
    var isLiteral: Bool { if case .literal = self { true } else { false } }

    var isText: Bool { if case .literal(.text) = self { true } else { false } }
}

/// What rules find in an answer: facts, and the lines on which they stand.
///
/// Total: every text has a reading. A pattern that does not compile finds nothing; the linter refuses it before.
struct RuleReading {
    /// The facts that were looked for, found or not.
    private(set) var facts: [FactReading] = []
    /// The numbers of the lines in which something was found, from 0.
    private(set) var lines: Set<Int> = []

    /// What all rules find in a text.
    ///
    /// - Parameter brokerTime: the broker's clock when the script ran, in seconds since 1970.
    init(of rules: [FactRule], in text: String, brokerTime: Int?) {
        let answer = AnswerText(text)
        for rule in rules { read(rule, answer, brokerTime) }
    }

    private mutating func read(_ rule: FactRule, _ answer: AnswerText, _ brokerTime: Int?) {
        switch rule {
        case .pattern(let pattern, let facts): readPattern(pattern, facts, answer)
        case .keys(let separator, let facts): readKeys(separator, facts, answer)
        case .list(let pattern, let show, let fact): readList(pattern, show, fact, answer)
        case .age(let pattern, let form, let fact): readAge(pattern, form, fact, answer, brokerTime)
        case .skew(let pattern, let fact): readSkew(pattern, fact, answer, brokerTime)
        case .ini(let facts): readINI(facts, answer)
        case .json(let facts): readJSON(facts, answer)
        case .xml(let facts): readXML(facts, answer)
        case .table(let table): readTable(table, answer)
        case .records(let start, let last, let facts): readRecords(start, last, facts, answer)
        case .count(let pattern, let start, let fact): readCount(pattern, start, fact, answer)
        case .block(let block): readBlock(block, answer)
        }
    }

    /// Takes a fact in.
    mutating func add(_ target: FactTarget, _ text: String?) {
        facts.append(FactReading(target: target, value: text.flatMap(target.kind.value(of:))))
    }

    /// Takes the facts of a rule in, in the order of their names in the rule.
    mutating func add(_ targets: [String: FactTarget], _ value: (String) -> String?) {
        for (name, target) in targets.sorted(by: { $0.key < $1.key }) { add(target, value(name)) }
    }

    /// Remembers lines in which something was found.
    mutating func mark(_ numbers: some Sequence<Int>) { lines.formUnion(numbers) }
}

/// One fact that a rule looks for, and what it found.
struct FactReading: Equatable {
    let target: FactTarget
    let value: String?
}

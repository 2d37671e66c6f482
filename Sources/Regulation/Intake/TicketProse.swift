/// What the sentences of a ticket contain, judged by plain signs: a hint for the agent, which an agent can overrule.
struct TicketProse {
    /// Whether somebody described something: enough words that are no lines of the «i» block.
    let isDescription: Bool
    /// Whether it lists steps: two numbered lines, or the word itself.
    let hasSteps: Bool
    /// Whether it uses words of the product.
    let usesProductTerms: Bool

    /// Fewer words than this are a greeting.
    private static let fewestWords = 5

    init(_ text: String) {
        var words = 0
        var numbered = 0
        var namesSteps = false
        var usesTerms = false
        for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
            let line = FoldedLine(Array(line)[...])
            if line.isNumbered { numbered += 1 }
            let isBlock = !line.blockValues.isEmpty
            for index in line.folded.indices where line.isWordStart(index) && line.folded[index].isWordPart {
                if !isBlock { words += 1 }
                if Self.steps.contains(where: { line.has($0, at: index) }) { namesSteps = true }
                if !isBlock, Self.terms.contains(where: { line.has($0, at: index) }) { usesTerms = true }
            }
        }
        isDescription = words >= Self.fewestWords
        hasSteps = numbered > 1 || namesSteps
        usesProductTerms = usesTerms
    }

    private static let steps = ["по шагам", "шаги", "шаг 1", "как воспроизвести", "steps"].map {
        Array($0.unicodeScalars)
    }

    /// Stems of the words that the product's own windows and documentation use.
    private static let terms = [
        "кпк", "обработк", "модул", "агент", "основной каталог", "ключ", "полная загрузк", "полной загрузк",
        "полную загрузк", "выгрузк", "обновлени", "режим обмена", "обмен", "активн", "автономн", "режим отладки",
        "код базы", "mobi-c.net", "супервайзер", "маршрут", "заявк", "накладн", "остатк",
    ].map { Array($0.unicodeScalars) }
}

extension FoldedLine {
    /// Whether the line begins with a number and a point or bracket.
    fileprivate var isNumbered: Bool {
        var index = 0
        while index < folded.count, folded[index] == " " || folded[index] == ">" { index += 1 }
        let start = index
        while index < folded.count, index - start < 3, folded[index].isASCIIDigit { index += 1 }
        guard index > start, index < folded.count, folded[index] == "." || folded[index] == ")" else { return false }
        return index + 1 == folded.count || !folded[index + 1].isASCIIDigit
    }
}

import Access

// What findings say, in words. Their results and actions stand in JSON and in events by name.
extension Wording {
    /// What an analyzer concludes: `fail`, `warn`, `ask`, `unknown` or `pass`.
    public func result(_ name: String) -> String { Self.results[name]?[language] ?? quotation(name) }

    /// What became of a finding: `proposed`, `accepted`, `dismissed` or `replaced`.
    public func findingState(_ name: String) -> String { Self.findingStates[name]?[language] ?? quotation(name) }

    /// What accepting a finding does: `raise`, `reply`, `article` or `defer`.
    public func action(_ name: String) -> String { Self.actions[name]?[language] ?? quotation(name) }

    /// What became of a fact between two collections: `changed`, `new`, `gone` or `unknownNow`.
    public func factChange(_ name: String) -> String { Self.factChanges[name]?[language] ?? quotation(name) }

    /// How what was collected stands to the client's words: `agrees`, `differs`, `measuredNewer` or `measuredOlder`.
    public func verdict(_ name: String) -> String { Self.verdicts[name]?[language] ?? quotation(name) }

    /// Where a fact of a finding comes from, where that is not the finding's own collection; nil for that.
    ///
    /// - Parameter collection: the number of the other collection.
    public func source(_ name: String, collection: Int64?) -> String? {
        switch name {
        case "earlier":
            collection.map { both("из сбора \($0)", "of collection \($0)")[language] }
        case "claimed": both("со слов клиента", "the client says so")[language]
        default: nil
        }
    }

    /// How many checks were passed.
    public func passedChecks(_ count: Int) -> String {
        both("Проверок без замечаний: \(count)", "Checks passed: \(count)")[language]
    }

    /// How many facts are the same, and how many of those that changed do so by themselves.
    public func unchangedFacts(_ same: Int, volatile: Int) -> String {
        both(
            "Без изменений: \(same), меняются сами по себе: \(volatile)",
            "Unchanged: \(same), changing by themselves: \(volatile)"
        )[language]
    }

    /// `fail 1, pass 20` as events have it.
    func results(_ text: String) -> String {
        text.split(separator: ", ").map { part in
            let words = part.split(separator: " ")
            guard words.count == 2 else { return quotation(String(part)) }
            return "\(result(String(words[0]))): \(words[1])"
        }
        .joined(separator: ", ")
    }

    /// `raise, reply` as events have it.
    func actions(_ text: String) -> String {
        let names = text.split(separator: ", ").map { action(String($0)) }
        return names.isEmpty ? both("ничего", "nothing")[language] : names.joined(separator: ", ")
    }

    private static let results: [String: Bilingual] = [
        "fail": both("ОШИБКА", "FAIL"), "warn": both("внимание", "warning"), "ask": both("спросить", "ask"),
        "unknown": both("неизвестно", "unknown"), "pass": both("в порядке", "pass"),
    ]

    private static let findingStates: [String: Bilingual] = [
        "proposed": both("предложен", "proposed"), "accepted": both("принят", "accepted"),
        "dismissed": both("отклонён", "dismissed"), "replaced": both("сменён более новым", "replaced by a later one"),
    ]

    private static let actions: [String: Bilingual] = [
        "raise": both("вне очереди", "out of turn"), "reply": both("ответ в черновике", "reply drafted"),
        "article": both("ссылка в черновике", "link drafted"), "defer": both("отложено", "put off"),
    ]

    private static let factChanges: [String: Bilingual] = [
        "changed": both("изменилось", "changed"), "new": both("появилось", "new"), "gone": both("исчезло", "gone"),
        "unknownNow": both("теперь неизвестно", "unknown now"),
    ]

    private static let verdicts: [String: Bilingual] = [
        "agrees": both("совпадает", "agrees"), "differs": both("РАСХОДИТСЯ", "DIFFERS"),
        "measuredNewer": both("РАСХОДИТСЯ: на деле новее", "DIFFERS: it is newer"),
        "measuredOlder": both("РАСХОДИТСЯ: на деле старее", "DIFFERS: it is older"),
    ]
}

public import Access

extension Wording {
    /// Why a session or a collection failed: what happened, then what a machine said of it as a quotation, then what
    /// to do.
    public func failure(_ failure: SessionFailure) -> WordedFailure {
        var values = [
            "address": failure.address, "expected": failure.expected, "offered": failure.offered,
        ].compactMapValues { $0.map { quotation($0) } }
        values["phase"] = failure.phase?.words[language]
        values["limit"] = failure.limit.map { size(bytes: $0) }
        var message = Template(failure.code.words[language]).filled(with: values)
        if let words = failure.words {
            message += " (\(both("дословно", "verbatim")[language]): \(quoted(words)))"
        }
        guard !failure.checks.isEmpty else { return WordedFailure(message: message, hint: failure.code.hint[language]) }
        let checks = failure.checks.map { $0.words[language] }.joined(separator: "; ")
        return WordedFailure(message: message, hint: both("проверьте: \(checks)", "check: \(checks)")[language])
    }

    /// The same in one line without quotations, for a timeline: the code's own sentence.
    public func failure(code: String) -> String {
        SessionFailure.Code(rawValue: code).map { Template($0.words[language]).filled(with: [:]) } ?? quotation(code)
    }
}

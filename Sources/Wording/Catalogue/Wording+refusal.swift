public import Access

extension Wording {
    /// A refusal in words: lower case, what was refused, on what, why; and what to do.
    ///
    /// Values from people are shown on one line, without control characters.
    public func refusal(_ refusal: Refusal) -> WordedRefusal {
        var values: [String: String] = [:]
        for (key, value) in refusal.context {
            values[key] = Term.words(value, of: key)?[language] ?? quotation(value)
        }
        if let seconds = refusal.context["seconds"].flatMap({ Int($0) }) {
            values["seconds"] = duration(seconds: roundedUp(seconds))
        }
        if refusal.code == .consentWidened, let minutes = refusal.context["asked"].flatMap({ Int($0) }) {
            values["asked"] = duration(minutes: minutes)
        }
        if refusal.code == .resultTooLarge, let limit = refusal.context["limit"].flatMap({ Int($0) }) {
            values["limit"] = size(bytes: limit)
        }
        let message = Template(refusal.code.words[language]).filled(with: values)
        let hint = refusal.code.hint.map { Template($0[language]).filled(with: values) }
        return WordedRefusal(message: message, hint: hint?.isEmpty == true ? nil : hint)
    }

    /// Whole minutes above a minute: nobody waits by the second.
    private func roundedUp(_ seconds: Int) -> Int {
        seconds <= 60 ? seconds : (seconds + 59) / 60 * 60
    }
}

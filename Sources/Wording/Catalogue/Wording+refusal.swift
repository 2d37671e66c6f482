public import Access

extension Wording {
    /// A refusal in words: lower case, what was refused, on what, why; and what to do.
    ///
    /// Values from people are shown on one line, without control characters.
    public func refusal(_ refusal: Refusal) -> WordedRefusal {
        var values: [String: String] = [:]
        for (key, value) in refusal.context {
            values[key] =
                Term.words(value, of: key)?[language] ?? (key == "reason" ? quoted(value) : quotation(value))
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
        let message = Template(refusal.words[language]).filled(with: values)
        let hint = refusal.hint.map { Template($0[language]).filled(with: values) }
        return WordedRefusal(message: message, hint: hint?.isEmpty == true ? nil : hint)
    }

    /// Whole minutes above a minute: nobody waits by the second.
    private func roundedUp(_ seconds: Int) -> Int {
        seconds <= 60 ? seconds : (seconds + 59) / 60 * 60
    }
}

extension Refusal {
    /// The code's words; other ones where the database could not take a stop that has cut the session all the same.
    fileprivate var words: Bilingual {
        guard code == .storageUnavailable, context["cut"] != nil else { return code.words }
        return both(
            "сеанс, если он шёл, прерван, но записать это нельзя: хранилище недоступно[ ({reason})]",
            "a session that ran is cut, but this cannot be written down: storage is unavailable[ ({reason})]"
        )
    }

    /// What to do about it, likewise.
    fileprivate var hint: Bilingual? {
        guard code == .storageUnavailable, context["cut"] != nil else { return code.hint }
        return both(
            "посмотрите позже, чем кончился запрос, и повторите, если он ещё открыт; "
                + "оператору: проверьте место и права на диске",
            "look at the request later, and repeat this if it is still open; "
                + "operator: check disk space and permissions"
        )
    }
}

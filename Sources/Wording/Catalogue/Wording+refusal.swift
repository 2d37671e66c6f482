public import Access

extension Wording {
    /// A refusal in words: lower case, what was refused, on what, why; and what to do.
    ///
    /// Values from people are shown on one line, without control characters.
    public func refusal(_ refusal: Refusal) -> WordedRefusal {
        var values: [String: String] = [:]
        for (key, value) in refusal.context where key != "reason" {
            values[key] = Term.words(value, of: key)?[language] ?? quotation(value)
        }
        if let seconds = refusal.context["seconds"].flatMap({ Int($0) }) {
            values["seconds"] = wait(seconds: roundedUp(seconds))
        }
        if refusal.code == .consentWidened, let minutes = refusal.context["asked"].flatMap({ Int($0) }) {
            values["asked"] = duration(minutes: minutes)
        }
        if [.resultTooLarge, .fileTooLarge].contains(refusal.code),
            let limit = refusal.context["limit"].flatMap({ Int($0) })
        {
            values["limit"] = size(bytes: limit)
        }
        if refusal.code == .enrolmentOver {
            values["state"] = refusal.context["state"].flatMap { EnrolmentState(rawValue: $0) }?.words[language]
        }
        // A reason of a version that is not known here is quoted as it is.
        values["reason"] = refusal.context["reason"].map { reason in
            Term.words(reason, of: "reason").map { Template($0[language]).filled(with: values) } ?? quoted(reason)
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
        switch (code, reason) {
        case (.storageUnavailable, _) where context["cut"] != nil:
            both(
                "посмотрите позже, чем кончился запрос, и повторите, если он ещё открыт; "
                    + "оператору: проверьте место и права на диске",
                "look at the request later, and repeat this if it is still open; "
                    + "operator: check disk space and permissions"
            )
        case (.invalidText, .empty): both("введите текст", "type a text")
        case (.invalidText, .tooLong): both("сократите текст", "shorten the text")
        case (.invalidText, .controlCharacters):
            both("уберите управляющие и невидимые символы", "remove control and invisible characters")
        case (.invalidName, .reserved): both("выберите другое имя", "choose another name")
        case (.alreadyExists, _):
            switch context["what"] {
            case "key of agent", "key of contact": both("возьмите другой ключ", "take another key")
            case "contact": both("укажите другой адрес", "give another address")
            default: code.hint
            }
        case (.tariffRefused, let reason?), (.contractRefused, let reason?), (.calendarRefused, let reason?),
            (.tableRefused, let reason?), (.invalidDate, let reason?), (.invalidInput, let reason?):
            reason.regulationHint ?? code.hint
        default: code.hint
        }
    }
}

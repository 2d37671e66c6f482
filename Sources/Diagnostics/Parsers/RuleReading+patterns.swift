import Redaction

extension RuleReading {
    mutating func readPattern(_ pattern: String, _ targets: [String: FactTarget], _ answer: AnswerText) {
        let match = firstMatch(pattern, answer)
        add(targets) { match?[$0] }
    }

    /// `KEY<separator>VALUE`; the first line of a key counts.
    mutating func readKeys(_ separator: String, _ targets: [String: FactTarget], _ answer: AnswerText) {
        var values: [String: Substring] = [:]
        for (number, line) in answer.lines.enumerated() {
            guard let cut = line.firstRange(of: separator) else { continue }
            let key = String(line[..<cut.lowerBound])
            guard targets[key] != nil, values[key] == nil else { continue }
            values[key] = line[cut.upperBound...].unquoted
            mark([number])
        }
        add(targets) { values[$0].map(String.init) }
    }

    mutating func readList(_ pattern: String, _ show: String, _ target: FactTarget, _ answer: AnswerText) {
        let names = Set(Placeholder.names(in: show))
        let matches = (try? LinearPattern(pattern))?.matches(in: answer.text) ?? []
        for match in matches { mark(answer.lineNumbers(of: match.range)) }
        let entries = matches.map { match in
            Placeholder.replace(
                in: show,
                with: Dictionary(uniqueKeysWithValues: names.map { ($0, match[$0] ?? "") })
            )
        }
        add(target, ListValue.text(of: entries))
    }

    mutating func readAge(
        _ pattern: String,
        _ form: DateForm?,
        _ target: FactTarget,
        _ answer: AnswerText,
        _ brokerTime: Int?
    ) {
        let match = firstMatch(pattern, answer)
        let now = match?["now"].flatMap(seconds)
        guard let form else {
            let then = match?["then"].flatMap(seconds)
            return add(target, now.flatMap { now in then.map { String((now - $0) / DateForm.secondsPerDay) } })
        }
        // Without a clock in the answer the broker's counts, and without that nobody knows.
        guard let now = now ?? brokerTime else { return }
        let offset = match?["offset"].flatMap(DateForm.seconds(ofOffset:)) ?? 0
        let today = DateForm.day(ofSecond: now, offset: offset)
        add(target, match?["then"].flatMap(form.day(of:)).map { String(today - $0) })
    }

    mutating func readSkew(_ pattern: String, _ target: FactTarget, _ answer: AnswerText, _ brokerTime: Int?) {
        guard let brokerTime else { return }
        add(target, firstMatch(pattern, answer)?["now"].flatMap(seconds).map { String($0 - brokerTime) })
    }

    private mutating func firstMatch(_ pattern: String, _ answer: AnswerText) -> LinearPattern.Match? {
        let match = (try? LinearPattern(pattern))?.firstMatch(in: answer.text)
        if let match { mark(answer.lineNumbers(of: match.range)) }
        return match
    }

    private func seconds(_ text: String) -> Int? {
        text.utf8.count <= 12 ? Int(text) : nil
    }
}

extension Substring {
    /// Without a pair of quotes around it.
    var unquoted: Substring {
        guard count > 1, let quote = first, quote == last, quote == "\"" || quote == "'" else { return self }
        return dropFirst().dropLast()
    }

    /// Without white space around it.
    var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

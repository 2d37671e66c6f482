import Access

/// Asks for what no option named, where there is somebody to ask.
struct Questions {
    let language: Language

    /// The option's value, or a person's answer, as `parse` takes it.
    ///
    /// - Throws: a usage error where there is no value, or one that `parse` does not take.
    func answer(
        _ given: String?,
        _ option: String,
        _ question: Label,
        _ expectation: String,
        _ parse: (String) -> String?
    ) throws -> String {
        if let given {
            guard let value = parse(given) else { throw CommandFailure(.usage, "\(option): not \(expectation)") }
            return value
        }
        guard Terminal.isInteractive else {
            throw CommandFailure(.usage, "\(option) is missing", hint: "give \(expectation)")
        }
        while let typed = Terminal.ask("\(question.words[language]) (\(expectation)):") {
            if let value = parse(typed) { return value }
            Terminal.complain(Label.notUnderstood.words[language])
        }
        throw CommandFailure(.usage, "\(option) is missing")
    }
}

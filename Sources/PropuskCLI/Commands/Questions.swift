import Access
import Wording

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
        _ expectation: Expectation,
        _ parse: (String) -> String?
    ) throws -> String {
        let values = expectation.values.merging(["option": option]) { $1 }
        if let given {
            guard let value = parse(given) else { throw CommandFailure(.usage, .optionInvalid, values) }
            return value
        }
        let missing = CommandFailure(.usage, .optionMissing, values)
        guard Terminal.isInteractive else { throw missing }
        let example = expectation.example.map { " (\($0))" } ?? ""
        while let typed = Terminal.ask("\(question.words[language])\(example):") {
            if let value = parse(typed) { return value }
            Terminal.complain(Label.notUnderstood.words[language])
        }
        throw missing
    }
}

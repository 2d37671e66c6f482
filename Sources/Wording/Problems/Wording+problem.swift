public import Access
import Foundation

extension Wording {
    /// A problem in words: lower case, no full stop; what the system or a library said of it is quoted.
    public func problem(_ problem: Problem) -> WordedRefusal {
        var values: [String: String] = [:]
        for (key, value) in problem.context {
            values[key] =
                switch key {
                case "details": value.isEmpty ? "" : quoted(value)
                case "expectation", "kind", "advice": Term.words(value, of: key)?[language] ?? quotation(value)
                // Paths, keys and usage lines are typed again: as long as they are, but on one line.
                default: quotation(value, upTo: 4_096)
                }
        }
        if problem.code == .fileTooLarge, let limit = problem.context["limit"].flatMap({ Int($0) }) {
            values["limit"] = size(bytes: limit)
        }
        if let example = problem.context["example"], let expectation = values["expectation"] {
            values["expectation"] =
                both("\(expectation), например \(example)", "\(expectation), such as \(example)")[
                    language
                ]
        }
        let message = Template(problem.code.words[language]).filled(with: values)
        let hint = problem.code.hint.map { Template($0[language]).filled(with: values) }
        return WordedRefusal(message: message, hint: hint?.isEmpty == true ? nil : hint)
    }

    /// A problem in both languages, where the reader is not known yet.
    public static func bilingual(_ problem: Problem) -> (message: Bilingual, hint: Bilingual?) {
        let ru = Wording(.ru, timeZone: .gmt).problem(problem)
        let en = Wording(.en, timeZone: .gmt).problem(problem)
        let hint = ru.hint.flatMap { ru in en.hint.map { both(ru, $0) } }
        return (both(ru.message, en.message), hint)
    }
}

import Access
import Wording

/// What is wrong with a configuration file, and where.
struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    /// What is wrong; `where` in its context is the file and, where it is known, the line, counted from 1.
    let problem: Problem

    init(_ code: Problem.Code, file: String, line: Int? = nil, _ values: [String: String] = [:]) {
        let place = file + (line.map { ":\($0)" } ?? "")
        problem = Problem(code, values.merging(["where": place]) { $1 })
    }

    /// In English, for logs and tests.
    var description: String { Wording.bilingual(problem).message.en }
}

import API
public import Access
public import ArgumentParser
import Foundation
import Wording

/// How a command answers.
struct OutputOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print the answer as one line of JSON (docs/cli.md).")
    var isJSON = false

    @Option(name: .customLong("language"), help: "ru or en; by default what LC_ALL, LC_MESSAGES or LANG says.")
    var chosenLanguage: Language?

    /// The language to speak.
    var language: Language { chosenLanguage ?? Language(environment: ProcessInfo.processInfo.environment) }

    /// Refuses `--json` beside a flag that prints bytes for another program: they are no answer in JSON.
    ///
    /// - Parameter raw: flags of that kind, and whether they were given.
    /// - Throws: `ValidationError`.
    func checkJSON(without raw: [(isGiven: Bool, flag: String)]) throws {
        guard isJSON, let other = raw.first(where: \.isGiven) else { return }
        throw ValidationError(.optionsExclude, ["first": "--json", "second": other.flag], in: language)
    }

    /// Makes the JSON of commands that ask no server.
    var coder: JSONCoder { JSONCoder(timeZone: .gmt) }
}

extension Language: ExpressibleByArgument {
    /// What the locale's variables say, in the order that POSIX gives them; English for everything but Russian.
    init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale?.hasPrefix("ru") == true ? .ru : .en
    }

    /// The language of a whole command line, also of one that was not understood.
    init(arguments: [String], environment: [String: String]) {
        // There `--language` is how the contact is spoken to, not who sits at the terminal.
        let isOfContact = arguments.starts(with: ["contact", "add"])
        let named = zip(arguments, arguments.dropFirst()).first { $0.0 == "--language" }?.1
        let joined = arguments.first { $0.hasPrefix("--language=") }?.split(separator: "=").last.map(String.init)
        let chosen = isOfContact ? nil : (named ?? joined).flatMap(Language.init(rawValue:))
        self = chosen ?? Language(environment: environment)
    }
}

extension Role: ExpressibleByArgument {}

extension Grade: ExpressibleByArgument {}

extension ValidationError {
    /// An error of the command line in the language to speak: the parser takes words only.
    init(_ problem: Problem.Code, _ values: [String: String], in language: Language) {
        self.init(Wording.bilingual(Problem(problem, values)).message[language])
    }
}

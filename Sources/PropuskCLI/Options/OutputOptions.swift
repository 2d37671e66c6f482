import API
public import Access
public import ArgumentParser
import Foundation

/// How a command answers.
struct OutputOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print the answer as one line of JSON (docs/cli.md).")
    var isJSON = false

    @Option(name: .customLong("language"), help: "ru or en; by default what LC_ALL, LC_MESSAGES or LANG says.")
    var chosenLanguage: Language?

    /// The language to speak.
    var language: Language { chosenLanguage ?? Language(environment: ProcessInfo.processInfo.environment) }

    /// Makes the JSON of commands that ask no server.
    var coder: JSONCoder { JSONCoder(timeZone: .gmt) }
}

extension Language: ExpressibleByArgument {
    /// What the locale's variables say, in the order that POSIX gives them; English for everything but Russian.
    init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale?.hasPrefix("ru") == true ? .ru : .en
    }
}

extension Role: ExpressibleByArgument {}

import Access
import ArgumentParser
import Foundation
import Wording

/// How a contact allows less than was asked for.
struct NarrowingOptions: ParsableArguments {
    @Option(
        name: .customLong("without"),
        help: ArgumentHelp("Strike a probe out (may be repeated).", valueName: "probe")
    )
    var struckProbes: [String] = []

    @Option(name: .customLong("for"), help: ArgumentHelp("A shorter time, such as 20m or 1h30m.", valueName: "time"))
    var time: String?

    /// The shorter time in minutes.
    ///
    /// - Throws: a refusal in the words of `language`.
    func minutes(in language: Language) throws -> Int? {
        try time.map { try AccessDuration(typed: $0, language).minutes }
    }
}

extension AccessDuration {
    /// A duration from the command line.
    ///
    /// - Throws: a refusal in the words of `language`.
    init(typed text: String, _ language: Language) throws {
        do {
            try self.init(text)
        } catch {
            let words = Wording(language, timeZone: .gmt).refusal(error)
            throw CommandFailure(error, message: words.message, hint: words.hint)
        }
    }
}

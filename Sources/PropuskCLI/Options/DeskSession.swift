import API
import Access
import Foundation
import Wording

/// One command's talk with the server of a data folder.
struct DeskSession {
    let folder: DataFolder
    let agent: String?
    let language: Language
    let isJSON: Bool

    /// Calls a use case.
    func call<Command: Endpoint>(_ command: Command) async throws -> APIClient.Answer<Command.Outcome> {
        try await APIClient(.socket(path: folder.socket), agent: agent, language: language).call(command)
    }

    /// Calls a use case and prints its outcome: as it came for programs, else as `describe` makes it.
    func ask<Command: Endpoint>(
        _ command: Command,
        _ describe: (Command.Outcome, inout Page) -> Void
    ) async throws {
        print(try await call(command), describe)
    }

    /// Prints an answer.
    func print<Outcome>(_ answer: APIClient.Answer<Outcome>, _ describe: (Outcome, inout Page) -> Void) {
        guard !isJSON else { return Terminal.print(json: answer.json) }
        var page = Page(Wording(language, timeZone: answer.timeZone))
        describe(answer.outcome, &page)
        page.print()
    }
}

import API
import Access
import ArgumentParser
import Foundation

/// What every command of the support desk takes.
struct AgentOptions: ParsableArguments {
    @OptionGroup var data: DataOption
    @OptionGroup var acting: ActingOption
    @OptionGroup var output: OutputOptions

    /// Calls a use case on the folder's server.
    func call<Command: Endpoint>(_ command: Command) async throws -> APIClient.Answer<Command.Outcome> {
        try await session.call(command)
    }

    /// Calls a use case and prints its outcome: as it came with `--json`, else as `describe` makes it.
    func ask<Command: Endpoint>(
        _ command: Command,
        _ describe: (Command.Outcome, inout Page) -> Void
    ) async throws {
        try await session.ask(command, describe)
    }

    /// Prints an answer: as it came with `--json`, else as `describe` makes it.
    func print<Outcome>(
        _ answer: APIClient.Answer<Outcome>,
        _ describe: (Outcome, inout Page) -> Void
    ) throws {
        try session.print(answer, describe)
    }

    private var session: DeskSession {
        get throws {
            DeskSession(
                folder: try data.folder(),
                agent: acting.name,
                language: output.language,
                isJSON: output.isJSON
            )
        }
    }
}

/// As whom the data folder's owner acts.
struct ActingOption: ParsableArguments {
    @Option(name: .customLong("as"), help: "Act as this agent; by default PROPUSK_AS. The record keeps who you are.")
    var agent: String?

    /// The agent's name; nil where the owner acts as nobody else.
    var name: String? {
        let name = agent ?? ProcessInfo.processInfo.environment["PROPUSK_AS"]
        return name.flatMap { $0.isEmpty ? nil : $0 }
    }
}

import API
import ArgumentParser
import Broker

extension DiagnosticsGroup {
    struct Read: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read a file of a ticket as the answer to a question: a log that the client mailed.",
            discussion: "What it brings is claimed, not measured: anybody may have written a file."
        )

        @Argument(help: "The ticket's number.")
        var ticket: Int64

        @Argument(help: "The file's number.")
        var file: Int64

        @Option(help: ArgumentHelp("The profile whose question it answers.", valueName: "id"))
        var profile: String

        @Option(help: ArgumentHelp("The probe; i-block for what the button «i» of Mobi-C copies.", valueName: "id"))
        var probe: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = ReadFile(number: ticket, file: file, profile: profile, probe: probe)
            try await options.ask(command) { shown, page in page.add(shown) }
        }
    }
}

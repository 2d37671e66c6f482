import ArgumentParser
import Desk
import Wording

/// `propusk finding …`: decisions on what analyzers conclude.
struct FindingGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finding",
        abstract: "Accept or dismiss what analyzers conclude.",
        subcommands: [Accept.self, Dismiss.self]
    )

    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a finding for right, and do what it proposes."
        )

        @Argument(help: "The finding's number.")
        var number: Int64

        @Option(
            help: ArgumentHelp(
                "Only some of what it proposes, with commas: raise, reply, article, defer; none for nothing.",
                valueName: "what"
            )
        )
        var only: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let chosen = only.map { $0.split(separator: ",").map { String($0.filter { $0 != " " }) } }
            try await options.ask(AcceptFinding(number: number, only: chosen)) { outcome, page in page.add(outcome) }
        }
    }

    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a finding for wrong, or of no use here.")

        @Argument(help: "The finding's number.")
        var number: Int64

        @Option(name: .customLong("because"), help: ArgumentHelp("Why.", valueName: "text"))
        var reason: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(DismissFinding(number: number, reason: reason)) { finding, page in
                page.addFindings([finding])
            }
        }
    }
}

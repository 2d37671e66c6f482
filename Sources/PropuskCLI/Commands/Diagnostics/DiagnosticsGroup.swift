import ArgumentParser
import Broker
import Desk
import Wording

/// `propusk diagnostics …`: what was collected, and what follows from it.
struct DiagnosticsGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagnostics",
        abstract: "What was collected from machines, and what follows from it.",
        subcommands: [List.self, Show.self, Diff.self, Reanalyze.self, Read.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the collections of a ticket, or of a machine, oldest first."
        )

        @Argument(help: "A ticket's number, or a machine's name.")
        var subject: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let ticket = Int64(subject)
            let command = ListCollections(ticket: ticket, machine: ticket == nil ? subject : nil)
            try await options.ask(command) { collections, page in page.add(collections) }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a collection with its facts, findings and texts."
        )

        @Argument(help: "The collection's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ShowCollection(number: number)) { shown, page in page.add(shown) }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare two collections of a machine: what changed since it last worked."
        )

        @Argument(help: "A collection's number.")
        var one: Int64

        @Argument(help: "Another collection's number.")
        var other: Int64

        @Flag(name: .customLong("any"), help: "Compare them even if they are of different machines.")
        var acrossMachines = false

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = DiffCollections(one: one, other: other, acrossMachines: acrossMachines)
            try await options.ask(command) { difference, page in page.add(difference) }
        }
    }

    struct Reanalyze: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run today's analyzers over facts that are stored already; decisions stay."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64?

        @Flag(help: "All tickets that are not closed.")
        var all = false

        @OptionGroup var options: AgentOptions

        func validate() throws {
            guard (number == nil) == all else { throw ValidationError("Name a ticket, or give --all.") }
        }

        func run() async throws {
            try await options.ask(ReanalyzeFacts(ticket: number)) { outcome, page in
                page.add("\(page.label(.collection)): \(outcome.collections)")
                page.addFindings(outcome.findings)
            }
        }
    }
}

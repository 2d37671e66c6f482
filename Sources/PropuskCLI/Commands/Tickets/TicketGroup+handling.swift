import ArgumentParser
import Desk
import Wording

// Who handles a ticket, and how.
extension TicketGroup {
    struct Assign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give a ticket to an agent, or to nobody.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The agent; left out, nobody works on it.", valueName: "name"))
        var to: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(AssignTicket(number: number, agent: to)) { ticket, page in page.add(ticket) }
        }
    }

    struct FiledFor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "for",
            abstract: "Say for which client a partner's contact filed a ticket."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The client.", valueName: "name"))
        var client: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(FileForClient(number: number, client: client)) { ticket, page in page.add(ticket) }
        }
    }

    struct Classify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what a ticket is about (clauses 3.1 to 3.4), and its category."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The topic; an unknown one lists them all.", valueName: "topic"))
        var topic: String?

        @Option(help: ArgumentHelp("A category of the client's tariff; empty takes it away.", valueName: "name"))
        var category: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = ClassifyTicket(number: number, topic: topic, category: category)
            try await options.ask(command) { outcome, page in page.add(outcome) }
        }
    }

    struct Raise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a ticket out of turn, for high criticality (clause 2.2)."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("dataExchange, services, or in words.", valueName: "reason"))
        var reason: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(RaiseTicket(number: number, reason: reason)) { ticket, page in page.add(ticket) }
        }
    }

    struct Lower: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Put a ticket back into its turn.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(RaiseTicket(number: number, reason: nil)) { ticket, page in page.add(ticket) }
        }
    }

    struct Tag: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add tags, and take tags away.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("A tag to add (may be repeated).", valueName: "tag"))
        var add: [String] = []

        @Option(help: ArgumentHelp("A tag to take away (may be repeated).", valueName: "tag"))
        var remove: [String] = []

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(TagTicket(number: number, add: add, remove: remove)) { tags, page in
                page.add(tags.isEmpty ? page.label(.none) : tags.joined(separator: ", "))
            }
        }
    }
}

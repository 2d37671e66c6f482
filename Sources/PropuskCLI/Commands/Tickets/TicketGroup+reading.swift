import ArgumentParser
import Desk
import Regulation
import Tickets
import Wording

// Reading tickets.
extension TicketGroup {
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a ticket with its diagnostics.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Flag(help: "Explain its clocks: each stretch of working time, each day that didn't count, and why.")
        var explain = false

        @Flag(name: .customLong("i-block"), help: "Print what is known in the layout of the product's own «i» block.")
        var block = false

        @OptionGroup var options: AgentOptions

        func run() async throws {
            if block {
                try await options.ask(ShowBlock(number: number)) { block, page in page.add(page.words(block.text)) }
            } else if explain {
                try await options.ask(ExplainTicket(number: number)) { clocks, page in
                    for clock in clocks { page.add(clock) }
                }
            } else {
                try await options.ask(ShowTicket(number: number)) { ticket, page in page.add(ticket) }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the tickets, newest first; or the queue, the next one first."
        )

        @Flag(help: "Only what waits for support, in the order of clause 2.2.")
        var queue = false

        @Option(help: ArgumentHelp("Only those that are new, open, waiting, answered or closed.", valueName: "state"))
        var state: TicketState.Name?

        @Option(help: ArgumentHelp("Only those of this client.", valueName: "name"))
        var client: String?

        @Option(help: ArgumentHelp("Only those of this agent; an empty name for nobody's.", valueName: "name"))
        var assignee: String?

        @Option(help: ArgumentHelp("Only those with this tag.", valueName: "tag"))
        var tag: String?

        @Option(help: ArgumentHelp("Only those that wait for client, hostingProvider or release.", valueName: "whom"))
        var waiting: Waiting?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = ListTickets(
                isQueue: queue,
                state: state,
                client: client,
                assignee: assignee,
                tag: tag,
                waitsFor: waiting
            )
            try await options.ask(command) { tickets, page in page.add(tickets) }
        }
    }
}

import ArgumentParser
import Desk
import Wording

/// `propusk ticket …`: requests for support.
struct TicketGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: "Requests for support.",
        subcommands: [Open.self, Show.self, List.self]
    )

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open a ticket for a registered contact.")

        @Option(help: ArgumentHelp("The contact's registered address.", valueName: "email"))
        var from: String

        @Option(help: "One line.")
        var subject: String

        @Option(help: ArgumentHelp("The text, or - to read it from standard input.", valueName: "text"))
        var body: String

        @Option(
            name: .customLong("claim"),
            help: ArgumentHelp(
                "What the client says, such as server.version=5.5.20 (may be repeated).",
                valueName: "key=value"
            )
        )
        var claims: [KeyValue] = []

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let text = body == "-" ? try InputFile("-").text(limit: 1 << 20) : body
            let command = OpenTicket(
                from: from,
                subject: subject,
                body: text,
                claims: try KeyValue.dictionary(claims)
            )
            try await options.ask(command) { ticket, page in
                page.add("\(page.label(.ticket)) \(ticket.number), \(ticket.client): \(ticket.subject)")
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a ticket with its diagnostics.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ShowTicket(number: number)) { ticket, page in page.add(ticket) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the tickets, newest first.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListTickets()) { tickets, page in
                page.addTable(
                    [.number, .client, .subject, .state, .since],
                    tickets.map { ticket in
                        [
                            String(ticket.number), ticket.client, ticket.subject,
                            ticket.state == "open" ? page.label(.open) : ticket.state,
                            page.words.moment(ticket.createdAt),
                        ]
                    }
                )
            }
        }
    }
}

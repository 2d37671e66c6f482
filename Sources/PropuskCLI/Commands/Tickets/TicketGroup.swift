import API
import ArgumentParser
import Desk
import Tickets
import Wording

/// `propusk ticket …`: requests for support.
struct TicketGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: "Requests for support.",
        subcommands: [
            Open.self, Show.self, List.self, Next.self, Reply.self, Hear.self, Note.self, KeepDraft.self, Ask.self,
            Assign.self, FiledFor.self, Classify.self, Raise.self, Lower.self, Tag.self, Wait.self, Defer.self,
            Resume.self,
            Close.self,
            Reopen.self,
            Merge.self, Identify.self, Access.self, Attach.self, Fetch.self,
        ]
    )

    /// A text of the command line, or standard input for `-`.
    static func text(_ typed: String) throws -> String {
        typed == "-" ? try InputFile("-").text(limit: 1 << 20) : typed
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open a ticket for a registered contact.")

        @Option(help: ArgumentHelp("The contact's registered address.", valueName: "email"))
        var from: String

        @Option(help: ArgumentHelp("The client whom a partner's contact files for.", valueName: "name"))
        var client: String?

        @Option(help: "One line.")
        var subject: String

        @Option(help: ArgumentHelp("The text, or - to read it from standard input.", valueName: "text"))
        var body: String

        @Option(help: ArgumentHelp("How it came: mail, phone, telegram, portal or agent.", valueName: "channel"))
        var channel: Channel?

        @Option(
            name: .customLong("doc"),
            help: ArgumentHelp("The page of the documentation that it is about (clause 1.2).", valueName: "url")
        )
        var page: String?

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
            let command = OpenTicket(
                from: from,
                client: client,
                subject: subject,
                body: try TicketGroup.text(body),
                channel: channel,
                page: page,
                claims: try KeyValue.dictionary(claims)
            )
            let text = "\(command.subject)\n\(command.body)"
            let opened = try await options.call(command)
            // The ticket stands, whatever becomes of the suggestions.
            let fitting = options.output.isJSON ? nil : try? await options.call(SuggestArticles(text: text))
            try options.print(opened) { ticket, page in
                page.add(ticket)
                page.addFitting(fitting?.outcome ?? [])
            }
        }
    }

    struct Next: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the ticket whose turn it is (clause 2.2): it is yours then."
        )

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(TakeNextTicket()) { ticket, page in page.add(ticket) }
        }
    }
}

import ArgumentParser
import Desk
import Tickets
import Wording

// Words in a ticket.
extension TicketGroup {
    struct Reply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Answer a ticket: the words go to its sender by mail."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The words, or - for standard input; by default the draft.", valueName: "text"))
        var body: String?

        @Option(
            name: .customLong("page"),
            help: ArgumentHelp("A page to point to (may be repeated).", valueName: "url")
        )
        var pages: [String] = []

        @Option(help: ArgumentHelp("An answer that is given again and again (propusk canned list).", valueName: "name"))
        var canned: String?

        @Option(
            name: .customLong("article"),
            help: ArgumentHelp("An article to point to (may be repeated).", valueName: "name")
        )
        var articles: [String] = []

        @Option(help: ArgumentHelp("A finding of the ticket whose reply is given.", valueName: "number"))
        var finding: Int64?

        @Option(help: ArgumentHelp("Whom the ticket waits for then: client for a question.", valueName: "whom"))
        var wait: String?

        @Option(help: ArgumentHelp("How it was answered, if not by mail: phone, telegram.", valueName: "channel"))
        var channel: Channel?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let words = try body.map { try TicketGroup.text($0) }
            let command = ReplyTicket(
                number: number,
                body: words,
                pages: pages,
                waitsFor: wait,
                channel: channel,
                canned: canned,
                articles: articles,
                finding: finding
            )
            try await options.ask(command) { ticket, page in page.add(ticket) }
        }
    }

    struct Hear: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter what the client said by telephone or wrote in Telegram."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The words, or - for standard input.", valueName: "text"))
        var body: String

        @Option(help: ArgumentHelp("phone or telegram.", valueName: "channel"))
        var channel: Channel

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(HearClient(number: number, body: try TicketGroup.text(body), channel: channel)) {
                ticket,
                page in page.add(ticket)
            }
        }
    }

    struct Note: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write a note that only support reads.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The words, or - for standard input.", valueName: "text"))
        var body: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(NoteTicket(number: number, body: try TicketGroup.text(body))) { ticket, page in
                page.add(ticket)
            }
        }
    }

    struct KeepDraft: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "draft",
            abstract: "Keep an answer that you have begun; empty words drop it."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The words, or - for standard input.", valueName: "text"))
        var body: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(DraftReply(number: number, body: try TicketGroup.text(body))) { ticket, page in
                page.add(ticket)
            }
        }
    }

    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draft the question for what clause 4.1 wants and the ticket lacks."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(AskForMissing(number: number)) { outcome, page in
                page.add(outcome.draft ?? page.label(.nothingMissing))
            }
        }
    }
}

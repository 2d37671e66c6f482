import ArgumentParser
import Desk
import Regulation

// What happens in a ticket's life.
extension TicketGroup {
    struct Wait: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say whom a ticket waits for.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(
            name: .customLong("for"),
            help: ArgumentHelp("client, hostingProvider, release or nobody.", valueName: "whom")
        )
        var whom: String

        @Option(help: ArgumentHelp("The release that it waits for.", valueName: "version"))
        var release: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(WaitTicket(number: number, waitsFor: whom, release: release)) { ticket, page in
                page.add(ticket)
            }
        }
    }

    struct Defer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a solution off for one of the six reasons of clause 4.5, and tell the client."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(
            help: ArgumentHelp(
                """
                cannotReproduce, informationMissing, needsDevelopment, requirementsViolated, outOfScope or illPosed.
                """,
                valueName: "reason"
            )
        )
        var reason: String

        @Option(help: ArgumentHelp("The release that is planned, for needsDevelopment.", valueName: "version"))
        var release: String?

        @Option(help: ArgumentHelp("What to add, or - to read it from standard input.", valueName: "text"))
        var words: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let words = try words.map { try TicketGroup.text($0) }
            let command = DeferTicket(number: number, reason: reason, release: release, words: words)
            try await options.ask(command) { ticket, page in page.add(ticket) }
        }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a ticket's waiting, or its deferral for what ends it (clause 4.5)."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("What ended the deferral; a wrong one lists them.", valueName: "end"))
        var because: DeferralEnd?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ResumeTicket(number: number, end: because)) { ticket, page in page.add(ticket) }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close a ticket.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(CloseTicket(number: number)) { ticket, page in page.add(ticket) }
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open a closed ticket again.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ReopenTicket(number: number)) { ticket, page in page.add(ticket) }
        }
    }

    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close a ticket as a duplicate of another.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The ticket that goes on.", valueName: "number"))
        var into: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(MergeTickets(number: number, into: into)) { ticket, page in page.add(ticket) }
        }
    }
}

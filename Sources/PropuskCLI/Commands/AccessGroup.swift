import Access
import ArgumentParser
import Broker
import Desk
import Wording

/// `propusk access …`: an agent's requests for clients' machines.
struct AccessGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "Requests for access to clients' machines.",
        subcommands: [Request.self, Show.self, List.self, Withdraw.self]
    )

    struct Request: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask a client for access to one machine, for one ticket."
        )

        @Option(help: ArgumentHelp("The ticket.", valueName: "number"))
        var ticket: Int64

        @OptionGroup var asked: RequestOptions

        @Option(help: ArgumentHelp("Why, in one line: the client reads it.", valueName: "text"))
        var reason: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = try asked.request(forTicket: ticket, because: reason)
            try await options.ask(command) { request, page in page.add(request) }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a request and what became of it.")

        @Argument(help: "The request's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ShowRequest(number: number)) { request, page in page.add(request) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the newest requests, newest first.")

        @Option(help: ArgumentHelp("How many at most, up to 1000.", valueName: "number"))
        var limit = ListRequests.usual

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListRequests(limit: limit)) { requests, page in
                page.addTable(
                    [.number, .ticket, .machine, .profile, .agent, .state, .since],
                    requests.map { request in
                        [
                            String(request.number), String(request.ticket), request.machine, request.profile,
                            request.agent, page.words.state(request.state), page.words.moment(request.createdAt),
                        ]
                    }
                )
            }
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a request back; ends what runs under it."
        )

        @Argument(help: "The request's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(WithdrawRequest(number: number)) { request, page in page.add(request) }
        }
    }
}

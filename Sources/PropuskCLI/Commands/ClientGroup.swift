import ArgumentParser
import Desk
import Store
import Wording

/// `propusk client …`: organisations with a contract.
struct ClientGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "Organisations with a contract.",
        subcommands: [Add.self, Change.self, List.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a client.")

        @Argument(help: "The name.")
        var name: String

        @Option(help: "The support plan.")
        var tariff: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(AddClient(name: name, tariff: tariff)) { client, page in
                page.add("\(page.label(.added)): \(client.name) (\(client.tariff))")
            }
        }
    }

    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give a client another support plan.")

        @Argument(help: "The name.")
        var name: String

        @Option(help: "The support plan from now on.")
        var tariff: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ChangeClient(name: name, tariff: tariff)) { client, page in
                page.add("\(page.label(.changed)): \(client.name) (\(client.tariff))")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the clients.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListClients()) { clients, page in
                page.addTable(
                    [.name, .tariff, .since],
                    clients.map { [$0.name, $0.tariff, page.words.moment($0.createdAt)] }
                )
            }
        }
    }
}

import ArgumentParser
import Desk
import Store
import Wording

/// `propusk client …`: organisations with a contract.
struct ClientGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "Organisations with a contract.",
        subcommands: [Add.self, Change.self, ClientImport.self, Partner.self, List.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a client.")

        @Argument(help: "The name.")
        var name: String

        @Option(help: "The support plan.")
        var tariff: String

        @Option(help: ArgumentHelp("The contract's first day; today where nothing is said.", valueName: "date"))
        var contractFrom: String?

        @Option(help: ArgumentHelp("The contract's last day.", valueName: "date"))
        var contractThrough: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = AddClient(
                name: name,
                tariff: tariff,
                contractFrom: contractFrom,
                contractThrough: contractThrough
            )
            try await options.ask(command) { client, page in page.add(client, as: .added) }
        }
    }

    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a client another support plan, or its contract other days."
        )

        @Argument(help: "The name.")
        var name: String

        @Option(help: "The support plan from now on.")
        var tariff: String?

        @Option(help: ArgumentHelp("The contract's first day.", valueName: "date"))
        var contractFrom: String?

        @Option(help: ArgumentHelp("The contract's last day.", valueName: "date"))
        var contractThrough: String?

        @Flag(help: "No end of the contract is agreed any more.")
        var openEnded = false

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = ChangeClient(
                name: name,
                tariff: tariff,
                contractFrom: contractFrom,
                contractThrough: contractThrough,
                isOpenEnded: openEnded ? true : nil
            )
            try await options.ask(command) { client, page in page.add(client, as: .changed) }
        }

        func validate() throws {
            guard openEnded, contractThrough != nil else { return }
            throw ValidationError(
                .optionsExclude,
                ["first": "--open-ended", "second": "--contract-through"],
                in: options.output.language
            )
        }
    }

    struct Partner: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a partner's contacts file tickets for a client; they never approve access."
        )

        @Argument(help: "The partner's name.")
        var name: String

        @Option(name: .customLong("for"), help: ArgumentHelp("The client for whom they file.", valueName: "client"))
        var client: String

        @Flag(help: "They no longer may.")
        var remove = false

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ChangePartner(name: name, client: client, mayFile: !remove)) { client, page in
                page.add(client, as: .changed)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the clients, with how their contracts stand.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListClients()) { clients, page in
                page.addTable(
                    [.name, .tariff, .contract, .filesFor],
                    clients.map { client in
                        [
                            client.name,
                            client.tariffIsExample ? "\(client.tariff) (\(page.label(.example)))" : client.tariff,
                            page.contract(of: client), client.filesFor.joined(separator: ", "),
                        ]
                    }
                )
            }
        }
    }
}

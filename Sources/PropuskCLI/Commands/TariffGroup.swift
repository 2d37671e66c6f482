import ArgumentParser
import Desk
import Wording

/// `propusk tariff …`: what is promised to clients, in versions (clauses 1.1 and 2.1).
struct TariffGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tariff",
        abstract: "What is promised to clients: the longest reaction in working minutes, by category of problem.",
        discussion: """
            A change makes a new version, which holds from now on and moves open deadlines; finished ones keep theirs. \
            The tariffs that come with the product are examples: the regulation gives no figures.
            """,
        subcommands: [List.self, Show.self, Add.self, Change.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the tariffs.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListTariffs()) { tariffs, page in
                page.addTable(
                    [.name, .tariffVersion, .reactionLimit, .categories, .clients, .example],
                    tariffs.map { tariff in
                        [
                            tariff.name, String(tariff.current.number),
                            page.words.reactionLimit(minutes: tariff.current.minutes),
                            page.categories(tariff.current), String(tariff.clients),
                            tariff.isExample ? page.label(.example) : "",
                        ]
                    }
                )
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a tariff in all its versions.")

        @Argument(help: "The name.")
        var name: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ShowTariff(name: name)) { tariff, page in page.add(tariff) }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a tariff.")

        @Argument(help: "The name.")
        var name: String

        @Option(help: "The longest reaction in working minutes; without it the tariff promises none.")
        var minutes: Int?

        @Option(help: ArgumentHelp("A category with a limit of its own.", valueName: "name=minutes"))
        var category: [KeyValue] = []

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let categories = try TariffGroup.limits(category)
            try await options.ask(AddTariff(name: name, minutes: minutes, categories: categories)) { tariff, page in
                page.add(tariff)
            }
        }
    }

    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish a new version of a tariff; what isn't named stays as it was."
        )

        @Argument(help: "The name.")
        var name: String

        @Option(help: "The longest reaction from now on, in working minutes.")
        var minutes: Int?

        @Flag(help: "It promises no reaction from now on.")
        var unlimited = false

        @Option(help: ArgumentHelp("A category that gets a limit of its own.", valueName: "name=minutes"))
        var category: [KeyValue] = []

        @Option(help: ArgumentHelp("A category that has none any more.", valueName: "name"))
        var withoutCategory: [String] = []

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = ChangeTariff(
                name: name,
                minutes: minutes,
                isUnlimited: unlimited ? true : nil,
                categories: try TariffGroup.limits(category),
                removedCategories: withoutCategory
            )
            try await options.ask(command) { changed, page in
                page.add(changed.tariff)
                page.addMoved(changed.moved)
            }
        }

        func validate() throws {
            guard unlimited, minutes != nil else { return }
            throw ValidationError(
                .optionsExclude,
                ["first": "--unlimited", "second": "--minutes"],
                in: options.output.language
            )
        }
    }

    /// Categories as they were typed.
    ///
    /// - Throws: a usage error for what is no number of minutes, and for a category that is there twice.
    private static func limits(_ pairs: [KeyValue]) throws -> [String: Int] {
        try KeyValue.dictionary(pairs).mapValues { text in
            guard let minutes = Int(text) else {
                throw CommandFailure(.usage, .minutesMalformed, ["value": text])
            }
            return minutes
        }
    }
}

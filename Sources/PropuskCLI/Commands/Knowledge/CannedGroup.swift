import ArgumentParser
import Desk
import Regulation
import Wording

/// `propusk canned …`: answers that are given again and again.
struct CannedGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "canned",
        abstract: "Answers that are given again and again: the regulation's, and your own.",
        subcommands: [List.self, Show.self, Add.self, Retire.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the replies with their clauses.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListCanned()) { replies, page in
                page.addTable(
                    [.name, .clause, .text],
                    replies.map { reply in
                        [reply.name, reply.clause.number, String(page.words(reply.text).prefix(70))]
                    }
                )
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a reply in both languages.")

        @Argument(help: "The reply's name.")
        var name: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ShowCanned(name: name)) { reply, page in page.add(reply) }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a reply of your own, in both languages.")

        @Argument(help: "The reply's name: small letters, digits and hyphens.")
        var name: String

        @Option(help: ArgumentHelp("The clause of the regulation that it follows, such as 3.1.", valueName: "number"))
        var clause: String

        @Option(help: ArgumentHelp("In Russian.", valueName: "text"))
        var ru: String

        @Option(help: ArgumentHelp("In English.", valueName: "text"))
        var en: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let reply = AddCanned(name: name, clause: clause, ru: ru, en: en)
            try await options.ask(reply) { reply, page in page.add(reply) }
        }
    }

    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a reply of your own out of use.")

        @Argument(help: "The reply's name.")
        var name: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(RetireCanned(name: name)) { reply, page in page.add(reply) }
        }
    }
}

import ArgumentParser
import Desk
import Store
import Wording

/// `propusk kb …`: the knowledge base (clauses 1.2 and 4.4).
struct KnowledgeGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kb",
        abstract: "The knowledge base: articles in Markdown, in versions that never change.",
        subcommands: [Add.self, List.self, Show.self, Find.self, Suggest.self, Change.self, Retire.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the articles.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListArticles()) { articles, page in page.add(articles) }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show an article.")

        @Argument(help: "The article's name.")
        var name: String

        @Option(help: "A version; by default the newest.")
        var version: Int?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ShowArticle(name: name, version: version)) { article, page in page.add(article) }
        }
    }

    struct Find: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "search",
            abstract: "Find articles by words, as `propusk search` does."
        )

        @Argument(help: "What to look for.")
        var words: [String]

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let search = Search(words: words.joined(separator: " "), kind: .article)
            try await options.ask(search) { found, page in page.add(found) }
        }
    }

    struct Suggest: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Find the articles that fit what a client wrote.")

        @Option(help: ArgumentHelp("The text, or - to read it from standard input.", valueName: "text"))
        var text: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(SuggestArticles(text: TicketGroup.text(text))) { articles, page in
                page.add(articles)
            }
        }
    }

    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an article out of use: it is found no more, and can still be read."
        )

        @Argument(help: "The article's name.")
        var name: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(RetireArticle(name: name)) { article, page in page.add([article]) }
        }
    }
}

import Access
import ArgumentParser
import Desk
import Foundation

extension KnowledgeGroup {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an article from a Markdown file.",
            discussion: "Its name is the file's without .md, its title the first heading, where nothing else is said."
        )

        @Argument(help: "The file, or - for standard input.")
        var file: String

        @Option(help: ArgumentHelp("The article's name: small letters, digits and hyphens.", valueName: "name"))
        var name: String?

        @OptionGroup var about: ArticleOptions

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let markdown = try Markdown(InputFile(file).text(limit: 1 << 20))
            let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
            let article = AddArticle(
                name: name ?? stem,
                title: about.title ?? markdown.title ?? "",
                tags: about.tags,
                page: about.page,
                language: about.articleLanguage ?? .ru,
                body: markdown.text
            )
            try await options.ask(article) { article, page in page.add([article]) }
        }
    }

    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a new version of an article; what is not given stays as it is."
        )

        @Argument(help: "The article's name.")
        var name: String

        @Option(help: ArgumentHelp("The new text, a Markdown file, or - for standard input.", valueName: "file"))
        var file: String?

        @OptionGroup var about: ArticleOptions

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let markdown = try file.map { try Markdown(InputFile($0).text(limit: 1 << 20)) }
            let change = ChangeArticle(
                name: name,
                title: about.title ?? markdown?.title,
                tags: about.tags.isEmpty ? nil : about.tags,
                page: about.page,
                language: about.articleLanguage,
                body: markdown?.text
            )
            try await options.ask(change) { article, page in page.add([article]) }
        }
    }
}

/// What stands beside an article's text.
struct ArticleOptions: ParsableArguments {
    @Option(help: "One line; by default the first heading.")
    var title: String?

    @Option(name: .customLong("tag"), help: ArgumentHelp("A tag (may be repeated).", valueName: "tag"))
    var tags: [String] = []

    @Option(help: ArgumentHelp("The page of the documentation that says the same.", valueName: "url"))
    var page: String?

    @Option(name: .customLong("in"), help: ArgumentHelp("The article's language: ru or en.", valueName: "language"))
    var articleLanguage: Language?
}

/// A text in Markdown, of which only the first heading is looked at.
private struct Markdown {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The first heading of the first level.
    var title: String? {
        text.split(separator: "\n").first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    }
}

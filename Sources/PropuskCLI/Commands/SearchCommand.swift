public import ArgumentParser
import Desk
import Foundation
public import Store
import Tickets
import Wording

/// `propusk search …`.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find tickets and articles by words, codes and paths, the newest first.",
        discussion: """
            All of the words have to be found, in any of their forms. "Quoted words" follow each other; a word with * at its \
            end is a beginning; versions, numbers, codes and paths are found by any part of at least three characters.
            """
    )

    @Argument(help: "What to look for.")
    var words: [String]

    @Option(help: "ticket or article only.")
    var kind: SearchCriteria.Kind?

    @Option(help: "Tickets of this client only.")
    var client: String?

    @Option(help: "Tickets in this state only.")
    var state: TicketState.Name?

    @Option(help: ArgumentHelp("Where the page before ended, as it said.", valueName: "place"))
    var before: SearchKey?

    @OptionGroup var options: AgentOptions

    func run() async throws {
        let search = Search(
            words: words.joined(separator: " "),
            kind: kind,
            client: client,
            state: state,
            before: before
        )
        try await options.ask(search) { found, page in page.add(found) }
    }
}

extension SearchCriteria.Kind: ExpressibleByArgument {}

extension SearchKey: ExpressibleByArgument {
    /// Takes `t17` or `a3`, as a page says where the list goes on.
    public init?(argument: String) {
        self.init(argument)
    }
}

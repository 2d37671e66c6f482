import ArgumentParser
import Desk
import Wording

/// `propusk release …`: published versions of the product, for which tickets may wait (clause 2.3).
struct ReleaseGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Published versions of the product, for which tickets may wait.",
        subcommands: [Add.self, List.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Register a release: tickets that waited for it go on, and whoever wrote them is told."
        )

        @Argument(help: "The version, as tickets name it.")
        var version: String

        @Option(help: "A word on it, one line, which stands in the letters.")
        var note: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(AddRelease(version: version, note: note)) { release, page in
                page.add("\(page.label(.added)): \(release.version)")
                page.addTable(
                    [.number, .client, .email, .subject],
                    release.tickets.map { [String($0.number), $0.client ?? "", $0.email, $0.subject] }
                )
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the releases, the newest first.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListReleases()) { releases, page in
                page.addTable(
                    [.version, .since, .who, .note],
                    releases.map {
                        [$0.version, page.words.moment($0.registeredAt), $0.registeredBy, $0.note ?? ""]
                    }
                )
            }
        }
    }
}

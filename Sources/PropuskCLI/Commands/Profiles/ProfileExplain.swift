import API
import Access
import ArgumentParser
import Broker
import Diagnostics
import Foundation
import Wording

/// `propusk profile explain`.
struct ProfileExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a profile reads, in the words that a client will read.",
        discussion: "Needs no server."
    )

    @Argument(help: "The id of a shipped profile, or a file with one.")
    var profile: String

    @Option(help: "posix or windows; by default each that the profile knows.")
    var platform: Platform?

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let found = try NamedProfile.profile(profile)
        let answer = ExplainedProfile(found, on: platform.map { [$0] } ?? Platform.allCases)
        guard !output.isJSON else { return Terminal.print(json: try output.coder.encode(answer)) }
        var page = Page(Wording(output.language, timeZone: .gmt))
        page.add(answer)
        page.print()
    }
}

import ArgumentParser
import Broker
import Wording

/// `propusk profile …`: what may be asked of a machine.
struct ProfileGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "What may be asked of a machine.",
        subcommands: [
            List.self, ProfileExplain.self, ProfileLint.self, ProfileTesting.self, ProfileRender.self,
            ProfileSchemaCommand.self,
        ]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the profiles that requests may name.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListProfiles()) { profiles, page in
                page.addTable(
                    [.profile, .version, .title, .inputs, .probes],
                    profiles.map { profile in
                        [
                            profile.id, profile.version, page.words(profile.title),
                            profile.inputs.isEmpty ? "-" : profile.inputs.joined(separator: ", "),
                            String(profile.probes.count),
                        ]
                    }
                )
            }
        }
    }
}

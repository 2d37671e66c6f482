import ArgumentParser
import Diagnostics

/// `propusk profile schema`.
struct ProfileSchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of profiles, for editors.",
        discussion: """
            Needs no server. The schema (draft 2020-12) says what the reader of profiles says, as far as a schema can; \
            `profile lint` says everything.
            """
    )

    func run() async throws { Terminal.print(ProfileSchema.text) }
}

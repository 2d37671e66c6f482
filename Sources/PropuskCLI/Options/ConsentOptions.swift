import API
import ArgumentParser
import Foundation
import Wording

/// What every command of a client's contact takes: a handle and a public server, no data folder.
struct ConsentOptions: ParsableArguments {
    @Argument(help: "The handle, or the whole link that it ends.")
    var handle: String

    @Option(help: "The server's public address, https://…; not needed with a whole link.")
    var server: String?

    @Option(
        name: .customLong("server-certificate"),
        help: "A PEM file to trust instead of the system's authorities."
    )
    var serverCertificate: String?

    @OptionGroup var output: OutputOptions

    /// Server and handle.
    func address() throws -> ConsentAddress { try ConsentAddress(handle, server: server) }

    /// Calls a use case on the public server.
    func call<Command: Endpoint>(
        _ command: Command,
        patience: Int64 = 60
    ) async throws -> APIClient.Answer<Command.Outcome> {
        let url = try address().server
        let client = APIClient(.url(url, certificate: serverCertificate), language: output.language)
        return try await client.call(command, patience: patience)
    }

    /// Prints an outcome: as it came with `--json`, else as `describe` makes it.
    func print<Outcome>(
        _ answer: APIClient.Answer<Outcome>,
        _ describe: (Outcome, inout Page) -> Void
    ) {
        guard !output.isJSON else { return Terminal.print(json: answer.json) }
        var page = Page(Wording(output.language, timeZone: answer.timeZone))
        describe(answer.outcome, &page)
        page.print()
    }
}

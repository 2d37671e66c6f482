import API
import ArgumentParser
import Foundation
import Wording

/// `propusk init`.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the data folder of a new instance: keys, database, configuration.",
        discussion:
            "Asks for what no option names when standard input is a terminal. An existing folder is never touched."
    )

    @OptionGroup var data: DataOption
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("The instance's domain; part of every text kept with a decision.", valueName: "domain"))
    var origin: String?

    @Option(help: ArgumentHelp("Where contacts reach the consent pages.", valueName: "url"))
    var publicURL: String?

    @Option(help: ArgumentHelp("Where clients dial to.", valueName: "host:port"))
    var gateway: String?

    @Option(help: ArgumentHelp("The sender of messages.", valueName: "address"))
    var sender: String?

    func run() async throws {
        let folder = try data.folder()
        let answers = Questions(language: output.language)
        let origin = try answers.answer(
            origin,
            "--origin",
            .askOrigin,
            Expectation("domain", "support.example"),
            Configuration.domain
        )
        let configuration = Configuration(
            origin: origin,
            publicURL: try answers.answer(
                publicURL,
                "--public-url",
                .askPublicURL,
                Expectation("url", "https://\(origin)"),
                Configuration.publicURL
            ),
            gatewayAddress: try answers.answer(
                gateway,
                "--gateway",
                .askGateway,
                Expectation("hostPort", "\(origin):2222"),
                Configuration.networkAddress
            ),
            senderAddress: try answers.answer(
                sender,
                "--sender",
                .askSender,
                Expectation("email", "propusk@\(origin)"),
                Configuration.mailAddress
            )
        )
        try folder.create(configuration, now: Date())
        if output.isJSON {
            let made = Made(data: folder.path, configuration: folder.configuration, origin: origin)
            Terminal.print(json: try output.coder.encode(made))
        } else {
            Terminal.print(Wording(output.language, timeZone: .gmt).nextSteps(after: folder.path))
        }
    }

    private struct Made: Encodable {
        let data: String
        let configuration: String
        let origin: String
    }
}

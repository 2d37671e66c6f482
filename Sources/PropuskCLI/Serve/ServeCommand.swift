import Access
import ArgumentParser
import CScrub
import Foundation
import Logging
import Wording

/// `propusk serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the server of a data folder until SIGTERM or SIGINT.",
        discussion: """
            The API answers on the folder's Unix socket; the consent pages and the contacts' part of the API on the \
            address that --http or --https names. Plain HTTP is served on loopback addresses only, or where the \
            configuration says behind_proxy: true. The log goes to standard error.
            """
    )

    @OptionGroup var data: DataOption

    @Option(help: ArgumentHelp("Serve HTTP here.", valueName: "host:port"))
    var http: String?

    @Option(help: ArgumentHelp("Serve HTTPS here, with keys/tls.pem of the folder.", valueName: "host:port"))
    var https: String?

    @Option(help: "How much to log: debug, info, notice, warning or error.")
    var logLevel = "info"

    func validate() throws {
        let language = Language(environment: ProcessInfo.processInfo.environment)
        guard http == nil || https == nil else {
            throw ValidationError(.optionsExclude, ["first": "--http", "second": "--https"], in: language)
        }
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError(.logLevelUnknown, ["level": logLevel], in: language)
        }
    }

    func run() async throws {
        // A core file would hold keys, codes and raw answers.
        cscrub_forbid_dumps()
        let folder = try data.folder()
        try folder.checkUsable()
        let configuration = try Configuration(of: folder)
        let door = try PublicDoor(http: http, https: https, of: folder, configuration)
        let lock = try FolderLock(of: folder)
        let level = Logger.Level(rawValue: logLevel) ?? .info
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
        try await Instance(folder, configuration, door).run()
        _ = consume lock
    }
}

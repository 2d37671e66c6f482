import Access
public import ArgumentParser
import Foundation

/// The command line: noun and verb, every command a client of the API.
public struct PropuskCommand: AsyncParsableCommand {
    /// The version of the program.
    static let version = "0.1.0"

    public static let configuration = CommandConfiguration(
        commandName: "propusk",
        abstract: "Temporary, consented access to a client's machine, for one support ticket.",
        discussion: """
            Commands of the support desk need a data folder: --data DIR or PROPUSK_DATA. What a client does from a \
            terminal (consent …, enrolment show|confirm|refuse) needs none. Exit status: 0, 1 failed, 3 refused by a rule, 64 usage. See docs/cli.md.
            """,
        version: version,
        subcommands: [
            InitCommand.self, ServeCommand.self, StatusCommand.self, AgentGroup.self, ClientGroup.self,
            TariffGroup.self, ContactGroup.self, MachineGroup.self, TicketGroup.self, ReleaseGroup.self,
            SearchCommand.self, KnowledgeGroup.self, CannedGroup.self, ReportGroup.self, AccessGroup.self,
            ConsentGroup.self, EnrolmentGroup.self, DiagnosticsGroup.self, FindingGroup.self,
            CalendarGroup.self, MailGroup.self, ProfileGroup.self, RedactCommand.self, LedgerGroup.self,
            ReceiptGroup.self, BackupCommand.self, RestoreCommand.self,
            CheckCommand.self,
        ]
    )

    /// The root command; ``start()`` runs it.
    public init() {}

    /// Runs the command of the process's arguments and ends the process.
    public static func start() async -> Never {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            exit()
        } catch {
            guard let failure = CommandFailure(error) ?? usageFailure(error) else { exit(withError: error) }
            let arguments = Array(CommandLine.arguments.dropFirst())
            failure.report(
                asJSON: arguments.contains("--json"),
                in: Language(arguments: arguments, environment: ProcessInfo.processInfo.environment)
            )
            exit(withError: ExitCode(failure.status.rawValue))
        }
    }

    /// What the parser says of a command line that makes no sense; nil for help, versions and everything else.
    private static func usageFailure(_ error: any Error) -> CommandFailure? {
        guard exitCode(for: error) == .validationFailure else { return nil }
        let usage = fullMessage(for: error).split(separator: "\n").first { $0.hasPrefix("Usage: ") }
        return CommandFailure(commandLine: message(for: error), usage: usage.map { String($0.dropFirst(7)) })
    }
}

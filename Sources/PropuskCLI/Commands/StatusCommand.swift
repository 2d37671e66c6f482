import ArgumentParser
import Broker
import Diagnostics
import Wording

/// `propusk status`.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Show how the instance is.")

    @OptionGroup var options: AgentOptions

    func run() async throws {
        try await options.ask(ShowStatus()) { status, page in
            page.add([
                (page.label(.version), status.version),
                (page.label(.origin), status.origin),
                (page.label(.runsSince), page.words.moment(status.startedAt)),
                ("libssh", status.libssh),
                (page.label(.openRequests), String(status.openRequests)),
                (page.label(.liveSessions), String(status.liveSessions)),
                (page.label(.waitingMessages), String(status.waitingMessages)),
                (page.label(.lastMailError), status.lastMailError),
                (page.label(.agents), String(status.agents)),
                (page.label(.machines), String(status.machines)),
                (page.label(.profiles), String(status.profiles)),
                (
                    page.label(.refusedProfiles),
                    status.refusedProfiles.isEmpty
                        ? nil : status.refusedProfiles.map { "\($0.file): \($0.reason)" }.joined(separator: "\n")
                ),
            ])
        }
    }
}

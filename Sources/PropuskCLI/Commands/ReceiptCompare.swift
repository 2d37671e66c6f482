import API
import ArgumentParser
import Broker
import Foundation
import OpenSSHFormats
import Wording

/// `propusk receipt compare`: the machine's own log against what was consented to.
struct ReceiptCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare a machine's sshd log with its consented sessions; names every login that none covers.",
        discussion: """
            Status 1 where a login is covered by no consent, used a pass again, or ran another command than was approved, \
            and where a line of a login cannot be read. Commands are in the log at LogLevel VERBOSE only.
            """
    )

    /// The most bytes of logins that one request carries: the server takes 12 MiB.
    private static let largestPart = 4 << 20

    @Option(help: "The machine.")
    var machine: String

    @Option(name: .customLong("sshd-log"), help: ArgumentHelp("The log, or - for standard input.", valueName: "file"))
    var log: String

    @Option(
        name: .customLong("known-authority"),
        help: ArgumentHelp("An authority of your own for the same account; may be repeated.", valueName: "SHA256:…")
    )
    var known: [String] = []

    @OptionGroup var options: AgentOptions

    func run() async throws {
        // Only what a log tells of logins and sessions leaves this process; a log's other lines are nobody's business.
        let log = SSHDLog(try InputFile(log).bytes(limit: 256 << 20))
        var result = LoginComparison()
        for part in Self.parts(of: log.logins) {
            let command = CompareLogins(machine: machine, logins: part, known: known)
            result.add(try await options.call(command).outcome)
        }
        result.unreadable = log.unreadable
        if options.output.isJSON {
            Terminal.print(json: try options.output.coder.encode(result))
        } else {
            var page = Page(Wording(options.output.language, timeZone: .current))
            describe(result, on: &page)
            page.print()
        }
        if !result.isClean { throw ExitCode.failure }
    }

    private func describe(_ result: LoginComparison, on page: inout Page) {
        page.add([
            (page.label(.loginsCovered), String(result.covered)),
            (page.label(.loginsUncovered), String(result.uncovered.count)),
            (page.label(.loginsRepeated), String(result.repeated.count)),
            (page.label(.loginsOtherCommand), String(result.otherCommand.count)),
            (page.label(.loginsUnreadable), String(result.unreadable.count)),
            (page.label(.loginsWithoutCommand), String(result.withoutCommand)),
            (page.label(.loginsOfStrangers), String(result.strangers.count)),
            (page.label(.loginsOfOthers), String(result.others.values.reduce(0, +))),
        ])
        for (label, logins) in [
            (Label.loginsUncovered, result.uncovered), (.loginsRepeated, result.repeated),
            (.loginsOtherCommand, result.otherCommand), (.loginsOfStrangers, result.strangers),
        ] where !logins.isEmpty {
            page.addTitle(page.label(label))
            for login in logins {
                page.add(
                    "\(login.user) \(login.source) ID \(login.keyId) (serial \(login.serial)) CA \(login.authority)"
                )
                if label == .loginsOtherCommand { for session in login.sessions { page.add(session, indent: 2) } }
            }
        }
        if !result.unreadable.isEmpty { page.addTitle(page.label(.loginsUnreadable)) }
        for line in result.unreadable { page.add(line) }
        if !result.others.isEmpty { page.addTitle(page.label(.loginsOfOthers)) }
        for (authority, count) in result.others.sorted(by: { $0.key < $1.key }) { page.add("\(authority)  \(count)") }
    }

    /// The logins in parts that the server takes, each with all logins of its serials: so it sees what was used again.
    ///
    /// There is one part at least: a machine that nobody knows is to be refused also for an empty log.
    private static func parts(of logins: [SSHDLogin]) -> [[SSHDLogin]] {
        var parts: [[SSHDLogin]] = [[]]
        var bytes = 0
        let groups = Dictionary(grouping: logins) { "\($0.authority) \($0.serial)" }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
            let size = group.reduce(0) { sum, login in
                sum + 300 + login.keyId.utf8.count + login.sessions.reduce(0) { $0 + 2 * $1.utf8.count }
            }
            if bytes > 0, bytes + size > largestPart {
                parts.append([])
                bytes = 0
            }
            parts[parts.count - 1] += group
            bytes += size
        }
        return parts
    }
}

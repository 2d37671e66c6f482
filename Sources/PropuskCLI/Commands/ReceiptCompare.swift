import API
import ArgumentParser
import Broker
import OpenSSHFormats
import Wording

/// `propusk receipt compare`: the machine's own log against what was consented to.
struct ReceiptCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare a machine's sshd log with its consented sessions; names every login that none covers."
    )

    @Option(help: "The machine.")
    var machine: String

    @Option(name: .customLong("sshd-log"), help: ArgumentHelp("The log, or - for standard input.", valueName: "file"))
    var log: String

    @OptionGroup var options: AgentOptions

    func run() async throws {
        let logins = SSHDLogin.all(inLog: try InputFile(log).text(limit: 256 << 20))
        let answer = try await options.call(CompareLogins(machine: machine, logins: logins))
        try options.print(answer) { result, page in
            page.add([
                (page.label(.loginsCovered), String(result.covered)),
                (page.label(.loginsUncovered), String(result.uncovered.count)),
                (page.label(.loginsRepeated), String(result.repeated.count)),
                (page.label(.loginsOfOthers), String(result.others)),
            ])
            for login in result.uncovered + result.repeated {
                page.add(
                    "\(login.user) \(login.source) ID \(login.keyId) (serial \(login.serial)) CA \(login.authority)"
                )
            }
        }
        if !answer.outcome.isClean { throw ExitCode.failure }
    }
}

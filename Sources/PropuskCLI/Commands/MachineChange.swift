import API
import ArgumentParser
import Broker
import Store
import Wording

/// `propusk machine change`.
struct MachineChange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change a machine's record; the client is asked to confirm it anew.",
        discussion: "Nothing may be open on the machine. Name and platform never change; what is left out stays."
    )

    @Argument(help: "The machine's name.")
    var name: String

    @Option(help: ArgumentHelp("Where sshd listens.", valueName: "host:port"))
    var address: String?

    @Option(help: "The account on the machine.")
    var user: String?

    @Option(help: ArgumentHelp("The machine's host key, as the client told it.", valueName: "line"))
    var hostKey: String?

    @Option(help: ArgumentHelp("The OpenSSH version there, such as 8.2.", valueName: "version"))
    var sshd: String?

    @Option(help: ArgumentHelp("The contact's key that the machine trusts (--held --ca).", valueName: "line"))
    var ca: String?

    @OptionGroup var options: AgentOptions

    func run() async throws {
        let command = ChangeMachine(
            name: name,
            address: address,
            user: user,
            hostKey: hostKey,
            sshdVersion: sshd,
            heldAuthority: ca
        )
        try await options.ask(command) { machine, page in
            page.add("\(page.label(.changed)): \(machine.name), \(machine.user)@\(machine.address)")
            if machine.confirmedAt == nil { page.add(page.label(.waitsForConfirmation)) }
        }
    }
}

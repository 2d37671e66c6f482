import Access
import ArgumentParser
import Broker
import Store
import Wording

/// `propusk machine add`.
struct MachineAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Register a client's computer with its pinned host key.",
        discussion: """
            The host key is told by the client, never looked up: /etc/ssh/ssh_host_ed25519_key.pub there, \
            C:\\ProgramData\\ssh\\ssh_host_ed25519_key.pub on Windows.
            """
    )

    @Argument(help: "The name: a-z, 0-9 and hyphen; unique over all clients, never reused.")
    var name: String

    @Option(help: "The client's name.")
    var client: String

    @Option(help: ArgumentHelp("Where sshd listens.", valueName: "host:port"))
    var address: String

    @Option(help: "The account on the machine.")
    var user: String

    @Option(help: ArgumentHelp("The machine's host key, such as 'ssh-ed25519 AAAA…'.", valueName: "line"))
    var hostKey: String

    @Option(help: "posix or windows.")
    var platform = "posix"

    @Option(help: ArgumentHelp("The OpenSSH version there, such as 8.2; adapts the trust line.", valueName: "version"))
    var sshd: String?

    @Flag(help: "The machine checks the contact's own key: as certificate authority (--ca), or by a gate (--gate).")
    var held = false

    @Option(help: ArgumentHelp("The contact's public key that the machine trusts, with --held.", valueName: "line"))
    var ca: String?

    @Flag(help: "The machine verifies the contact's signature itself, with --held; see 'machine trust NAME --gate'.")
    var gate = false

    @Option(help: ArgumentHelp("The grade that every consent has to reach: signed.", valueName: "grade"))
    var grade: Grade?

    @OptionGroup var options: AgentOptions

    func validate() throws {
        guard held == (ca != nil || gate) else {
            throw ValidationError(
                .optionsBelongTogether,
                ["first": "--held", "second": gate ? "--gate" : "--ca"],
                in: options.output.language
            )
        }
        guard !gate || ca == nil else {
            throw ValidationError(.optionsExclude, ["first": "--ca", "second": "--gate"], in: options.output.language)
        }
    }

    func run() async throws {
        let command = AddMachine(
            name: name,
            client: client,
            address: address,
            user: user,
            hostKey: hostKey,
            platform: platform,
            sshdVersion: sshd,
            heldAuthority: ca,
            isGated: gate,
            demandedGrade: grade
        )
        try await options.ask(command) { machine, page in
            page.add("\(page.label(.added)): \(machine.name), \(machine.user)@\(machine.address)")
            page.add("\(page.label(.next)): propusk machine trust \(machine.name)")
        }
    }
}

import API
import ArgumentParser
import Broker
import Desk
import Store
import Wording

/// `propusk machine …`: clients' computers.
struct MachineGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "machine",
        abstract: "Clients' computers.",
        subcommands: [MachineAdd.self, MachineChange.self, MachineTrust.self, Lock.self, Unlock.self, List.self]
    )

    struct Lock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lock a machine; ends what runs there.")

        @Argument var name: String
        @OptionGroup var options: AgentOptions

        func run() async throws { try await MachineGroup.setLock(true, name, options) }
    }

    struct Unlock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open a locked machine again.")

        @Argument var name: String
        @OptionGroup var options: AgentOptions

        func run() async throws { try await MachineGroup.setLock(false, name, options) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the machines of all clients.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let clients = options.output.isJSON ? [] : try await options.call(ListClients()).outcome
            let names = Dictionary(clients.map { ($0.id, $0.name) }) { first, _ in first }
            try await options.ask(ListMachines()) { machines, page in
                page.addTable(
                    [.name, .client, .address, .account, .held, .locked],
                    machines.map { machine in
                        [
                            machine.name, names[machine.clientId] ?? "", machine.address, machine.user,
                            page.label(machine.heldAuthority == nil && !machine.isGated ? .no : .yes),
                            machine.lockedAt.map(page.words.moment) ?? "-",
                        ]
                    }
                )
            }
        }
    }

    private static func setLock(_ isLocked: Bool, _ name: String, _ options: AgentOptions) async throws {
        try await options.ask(LockMachine(name: name, isLocked: isLocked)) { machine, page in
            page.add("\(page.label(machine.lockedAt == nil ? .unlocked : .locked)): \(machine.name)")
        }
    }
}

extension Machine {
    /// `HOST:PORT`, an IPv6 address in brackets.
    var address: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

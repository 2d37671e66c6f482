import Access
import ArgumentParser
import Broker
import Foundation
import Store
import Wording

/// `propusk agent …`: employees of the support desk.
struct AgentGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agent",
        abstract: "Employees of the support desk.",
        subcommands: [Add.self, Change.self, Lock.self, Unlock.self, List.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add an agent: an agent is an SSH public key.")

        @Argument(help: "The short name: a-z, 0-9 and hyphen.")
        var name: String

        @Option(help: ArgumentHelp("A file with the public key, such as ~/.ssh/id_ed25519.pub.", valueName: "file"))
        var key: String

        @Option(help: "agent, supervisor or auditor.")
        var role: Role = .agent

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let line = try InputFile(key).firstLine(limit: 16 * 1_024)
            try await options.ask(AddAgent(name: name, key: line, role: role)) { agent, page in
                page.add("\(page.label(.added)): \(agent.name) (\(agent.role.rawValue)), \(agent.fingerprint)")
            }
        }
    }

    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change where an agent gets mail, and what about; agents change their own."
        )

        @Argument var name: String

        @Option(help: ArgumentHelp("The agent's address; an empty one takes it away.", valueName: "email"))
        var email: String?

        @Option(help: ArgumentHelp("What about: new, due; separated by commas, or none.", valueName: "topics"))
        var notify: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let topics = notify.map { $0 == "none" ? [] : $0.split(separator: ",").map(String.init) }
            try await options.ask(ChangeAgent(name: name, email: email, notify: topics)) { agent, page in
                page.add("\(agent.name): \(agent.email ?? "-") \(agent.notify.joined(separator: ","))")
            }
        }
    }

    struct Lock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lock an agent; ends what they have running.")

        @Argument var name: String
        @OptionGroup var options: AgentOptions

        func run() async throws { try await AgentGroup.setLock(true, name, options) }
    }

    struct Unlock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let a locked agent work again.")

        @Argument var name: String
        @OptionGroup var options: AgentOptions

        func run() async throws { try await AgentGroup.setLock(false, name, options) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the agents.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListAgents()) { agents, page in
                page.addTable(
                    [.name, .role, .fingerprint, .locked],
                    agents.map { agent in
                        let locked = agent.lockedAt.map(page.words.moment) ?? "-"
                        return [agent.name, agent.role.rawValue, agent.fingerprint, locked]
                    }
                )
            }
        }
    }

    private static func setLock(_ isLocked: Bool, _ name: String, _ options: AgentOptions) async throws {
        try await options.ask(LockAgent(name: name, isLocked: isLocked)) { agent, page in
            page.add("\(page.label(agent.lockedAt == nil ? .unlocked : .locked)): \(agent.name)")
        }
    }
}

import API
import Access
import ArgumentParser
import Broker
import Desk
import Foundation
import Store
import Wording

/// `propusk contact …`: registered persons of clients.
struct ContactGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "Registered persons of clients.",
        subcommands: [Add.self, ContactChange.self, List.self, KeyGroup.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a contact. The first one of a client approves; a later one once another confirms it."
        )

        @Option(help: "The client's name.")
        var client: String

        @Option(help: "The person's name.")
        var name: String

        @Option(help: "The registered address.")
        var email: String

        @Option(help: "The login in the vendor's system.")
        var login: String?

        @Flag(help: "Whether the contact may approve access.")
        var approves = false

        @Option(help: ArgumentHelp("A file with the public key with which the contact signs.", valueName: "file"))
        var key: String?

        // --language is how the contact is spoken to here, hence not the language of this command's answer.
        @Option(help: "The contact's language, ru or en.")
        var language: Language = .ru

        @OptionGroup var data: DataOption
        @OptionGroup var acting: ActingOption

        @Flag(name: .customLong("json"), help: "Print the answer as one line of JSON (docs/cli.md).")
        var isJSON = false

        func run() async throws {
            let session = DeskSession(
                folder: try data.folder(),
                agent: acting.name,
                language: Language(environment: ProcessInfo.processInfo.environment),
                isJSON: isJSON
            )
            let key = try key.map { try InputFile($0).firstLine(limit: 16 * 1_024) }
            let command = AddContact(
                client: client,
                name: name,
                email: email,
                login: login,
                approves: approves,
                language: language,
                key: key
            )
            try await session.ask(command) { contact, page in
                let right = page.label(contact.mayApprove ? .mayApprove : .mayNotApprove)
                page.add("\(page.label(.added)): \(contact.name) <\(contact.email)>, \(right)")
                if contact.approves, !contact.mayApprove { page.add(page.label(.waitsForConfirmation)) }
            }
        }
    }

    struct KeyGroup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "key",
            abstract: "Keys with which contacts sign what they approve.",
            subcommands: [AddKey.self, RemoveKey.self]
        )
    }

    struct AddKey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Register a contact's SSH public key."
        )

        @Argument(help: "The contact's registered address.")
        var email: String

        @Option(help: ArgumentHelp("A file with the public key, such as ~/.ssh/id_ed25519.pub.", valueName: "file"))
        var key: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let line = try InputFile(key).firstLine(limit: 16 * 1_024)
            try await options.ask(AddContactKey(email: email, key: line)) { key, page in
                page.add("\(page.label(.added)): \(email), \(key.fingerprint)")
                if !key.counts { page.add(page.label(.waitsForConfirmation)) }
            }
        }
    }

    struct RemoveKey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Take a contact's key back, at once."
        )

        @Argument(help: "The contact's registered address.")
        var email: String

        @Option(help: "The key's fingerprint, SHA256:…, as 'ssh-keygen -l' prints it.")
        var fingerprint: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(RemoveContactKey(email: email, fingerprint: fingerprint)) { key, page in
                page.add("\(page.label(.removed)): \(email), \(key.fingerprint)")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the contacts of all clients.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let clients = options.output.isJSON ? [] : try await options.call(ListClients()).outcome
            let names = Dictionary(clients.map { ($0.id, $0.name) }) { first, _ in first }
            try await options.ask(ListContacts()) { contacts, page in
                page.addTable(
                    [.client, .name, .email, .approves, .language],
                    contacts.map { contact in
                        [
                            names[contact.clientId] ?? "", contact.name, contact.email,
                            page.label(contact.mayApprove ? .yes : .no), contact.language.rawValue,
                        ]
                    }
                )
            }
        }
    }
}

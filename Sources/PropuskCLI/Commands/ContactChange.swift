import API
import Access
import ArgumentParser
import Broker
import Foundation
import Store
import Wording

/// `propusk contact change`.
struct ContactChange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change what is registered of a contact.",
        discussion: """
            Another name, address or login, and the right to approve, take effect when another contact of the client \
            confirms them. The language, and taking the right away, take effect at once; everybody is told.
            """
    )

    @Argument(help: "The contact's registered address.")
    var email: String

    @Option(help: "Another name.")
    var name: String?

    @Option(name: .customLong("email"), help: "Another address.")
    var newEmail: String?

    @Option(help: "Another login in the vendor's system.")
    var login: String?

    @Flag(inversion: .prefixedNo, help: "Whether the contact may approve access.")
    var approves: Bool?

    @Option(name: .customLong("speaks"), help: "The contact's language, ru or en.")
    var language: Language?

    @OptionGroup var options: AgentOptions

    func run() async throws {
        let command = ChangeContact(
            email: email,
            name: name,
            newEmail: newEmail,
            login: login,
            approves: approves,
            language: language
        )
        let isWaiting = name != nil || newEmail != nil || login != nil || approves == true
        try await options.ask(command) { contact, page in
            let right = page.label(contact.mayApprove ? .mayApprove : .mayNotApprove)
            page.add("\(contact.name) <\(contact.email)>, \(right)")
            if isWaiting { page.add(page.label(.waitsForConfirmation)) }
        }
    }
}

import API
import Access
import ArgumentParser
import Broker
import Desk
import Foundation

// What a ticket leads to, and what belongs to it: access, files.
extension TicketGroup {
    struct Access: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask for access to a machine for this ticket, for the ticket's own reason (clause 4.2)."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @OptionGroup var asked: RequestOptions

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = try asked.request(forTicket: number, because: nil)
            try await options.ask(command) { request, page in page.add(request) }
        }
    }

    struct Identify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask a registered contact whether a ticket is theirs, by a link to their address (clause 4.3)."
        )

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Option(help: ArgumentHelp("The contact's registered address.", valueName: "email"))
        var contact: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(AskIdentity(number: number, email: contact)) { ticket, page in page.add(ticket) }
        }
    }

    struct Attach: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a file to a ticket.")

        @Argument(help: "The ticket's number.")
        var number: Int64

        @Argument(help: "The file, at most 25 MiB.", completion: .file())
        var file: String

        @Option(help: ArgumentHelp("The name to show, if not the file's.", valueName: "name"))
        var name: String?

        @Option(help: ArgumentHelp("The type to show, such as image/png.", valueName: "type"))
        var type = "application/octet-stream"

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = AddFile(
                number: number,
                name: name ?? URL(fileURLWithPath: file).lastPathComponent,
                mediaType: type,
                content: try InputFile(file).bytes(limit: FileShelf.largest)
            )
            try await options.ask(command) { file, page in page.add([file]) }
        }
    }

    struct Fetch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write a ticket's file into a new file of yours.")

        @Argument(help: "The file's number; see 'propusk ticket show'.")
        var number: Int64

        @Option(help: ArgumentHelp("Where to; nothing is overwritten.", valueName: "file"), completion: .file())
        var output: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let answer = try await options.call(FetchFile(number: number))
            try OutputFile(output).write(answer.outcome.content)
            try options.print(answer) { outcome, page in page.add([outcome.file]) }
        }
    }
}

import API
import ArgumentParser
import Broker
import Foundation
import Wording

/// `propusk client import FILE`: clients, contracts, contacts and partners from a table.
struct ClientImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring clients, contracts, contacts and partners in from a CSV table: all of it, or nothing.",
        discussion: """
            RFC 4180 in UTF-8 or windows-1251, with semicolons, commas or tabulators. The first row names the columns: \
            name, tariff, contract_from, contract_through, contact_name, contact_email, contact_login, contact_approves, \
            language, partner_of (names of clients between |). A client with several contacts has as many rows. The same \
            table again changes nothing. Every line that is wrong is named; then nothing is changed, and the status is 3.
            """
    )

    @Argument(help: "The table, or - for standard input.")
    var file: String

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    @OptionGroup var options: AgentOptions

    func run() async throws {
        let content = try InputFile(file).bytes(limit: ImportClients.longest)
        let answer = try await options.call(ImportClients(content: content, isDryRun: dryRun))
        try options.print(answer) { outcome, page in page.add(outcome) }
        guard answer.outcome.problems.isEmpty else {
            throw CommandFailure(
                .refused,
                .linesRefused,
                ["count": String(answer.outcome.problems.count)],
                code: "tableRefused"
            )
        }
    }
}

extension Page {
    /// Adds what an import did, or would do, or what is wrong.
    fileprivate mutating func add(_ outcome: ImportOutcome) {
        for problem in outcome.problems {
            add("\(label(.line)) \(problem.line): \(words(problem.message))")
            if let hint = problem.hint { add("\(label(.hint)): \(words(hint))", indent: 2) }
        }
        guard outcome.problems.isEmpty else { return }
        if outcome.isDryRun { add(label(.dryRun)) }
        add([
            (label(.rows), String(outcome.rows)),
            (label(.clientsAdded), list(outcome.clientsAdded)),
            (label(.clientsChanged), list(outcome.clientsChanged)),
            (label(.contactsAdded), list(outcome.contactsAdded)),
            (label(.partnersAdded), list(outcome.partnersAdded.map { "\($0.partner): \($0.client)" })),
        ])
    }

    private func list(_ names: [String]) -> String {
        names.isEmpty ? "0" : "\(names.count): \(names.joined(separator: ", "))"
    }
}

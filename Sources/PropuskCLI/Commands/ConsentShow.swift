import API
import Access
import ArgumentParser
import Broker
import Wording

/// `propusk consent show`.
struct ConsentShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show who asks for what, and the whole script. Decides nothing."
    )

    @OptionGroup var options: ConsentOptions
    @OptionGroup var narrowing: NarrowingOptions

    @Flag(help: "Print only the script, byte for byte: its SHA-256 is the plan's.")
    var script = false

    @Flag(name: .customLong("pass"), help: "Print only the request for a pass, for your approve script.")
    var isPass = false

    @Flag(name: .customLong("statement"), help: "Print only the statement to sign, byte for byte.")
    var isStatement = false

    func validate() throws {
        try options.output.checkJSON(without: [
            (script, "--script"), (isPass, "--pass"), (isStatement, "--statement"),
        ])
        guard !(isStatement && (script || isPass)) else {
            throw ValidationError(
                .optionsExclude,
                ["first": "--statement", "second": script ? "--script" : "--pass"],
                in: options.output.language
            )
        }
        guard !(script && isPass) else {
            throw ValidationError(
                .optionsExclude,
                ["first": "--script", "second": "--pass"],
                in: options.output.language
            )
        }
    }

    func run() async throws {
        let command = ShowConsent(
            handle: try options.address().handle,
            without: narrowing.struckProbes,
            minutes: try narrowing.minutes()
        )
        let answer = try await options.call(command)
        if script { return try Terminal.print(script: answer.outcome.script) }
        if isPass {
            guard let pass = answer.outcome.held else {
                throw CommandFailure(.refused, .passNotWanted)
            }
            return try Terminal.print(script: pass.requestFile)
        }
        if isStatement {
            guard let signing = answer.outcome.signing else { throw CommandFailure(.refused, .statementNotWanted) }
            return try Terminal.print(statement: signing.statement)
        }
        options.print(answer) { document, page in page.add(page.words.consentText(document)) }
    }
}

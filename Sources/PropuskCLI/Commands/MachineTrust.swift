import API
import ArgumentParser
import Broker
import Wording

/// `propusk machine trust`.
struct MachineTrust: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust",
        abstract: "Print what the client puts into authorized_keys, with a word on each part."
    )

    @Argument(help: "The machine's name.")
    var name: String

    @Flag(help: "Also the line for interactive access.")
    var interactive = false

    @Option(help: ArgumentHelp("The day from which sshd ignores the line, 2026-12-31.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp("Pin the line to the plan of this request.", valueName: "number"))
    var request: Int64?

    @Flag(help: "Print only the lines, for a file.")
    var bare = false

    @Flag(help: "Print only the contact's approve script (a machine added with --held).")
    var script = false

    @OptionGroup var options: AgentOptions

    func validate() throws {
        guard !(bare && script) else {
            throw ValidationError(
                .optionsExclude,
                ["first": "--bare", "second": "--script"],
                in: options.output.language
            )
        }
    }

    func run() async throws {
        let command = ShowTrust(machine: name, isInteractive: interactive, until: until, request: request)
        if script {
            guard let text = try await options.call(command).outcome.approveScript else {
                throw CommandFailure(.refused, .approveScriptMissing, ["machine": name])
            }
            return try Terminal.print(script: text)
        }
        let isBare = bare
        try await options.ask(command) { trust, page in
            for line in trust.lines {
                page.addGap()
                page.add(line.line)
                guard !isBare else { continue }
                page.addGap()
                for part in line.parts {
                    page.add(part.text, indent: 2)
                    page.add(page.words(part.meaning), indent: 6)
                }
            }
            guard !isBare else { return }
            if let script = trust.approveScript {
                page.addTitle(page.label(.approveScript))
                page.add(script)
            }
            page.addGap()
            for note in trust.notes { page.add("* " + page.words(note)) }
        }
    }
}

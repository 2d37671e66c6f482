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

    @Flag(help: "Print only the script of the gate (a machine added with --held --gate).")
    var gate = false

    @Flag(help: "Print only the suggested contacts file of the gate.")
    var contacts = false

    @OptionGroup var options: AgentOptions

    func validate() throws {
        try options.output.checkJSON(without: [(script, "--script"), (gate, "--gate"), (contacts, "--contacts")])
        let single = [(bare, "--bare"), (script, "--script"), (gate, "--gate"), (contacts, "--contacts")]
        let chosen = single.filter(\.0).map(\.1)
        guard chosen.count < 2 else {
            throw ValidationError(
                .optionsExclude,
                ["first": chosen[0], "second": chosen[1]],
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
        if gate || contacts {
            guard let view = try await options.call(command).outcome.gate else {
                throw CommandFailure(.refused, .gateMissing, ["machine": name])
            }
            return try Terminal.print(script: gate ? view.script : view.contacts)
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
            if let gate = trust.gate {
                page.addTitle("\(gate.folder)/gate")
                page.add(gate.script)
                page.addTitle("\(gate.folder)/contacts")
                page.add(gate.contacts)
                page.addTitle(page.label(.commands))
                for command in gate.commands { page.add(command, indent: 2) }
                page.addGap()
                for step in gate.steps { page.add("* " + page.words(step)) }
            }
            page.addGap()
            for note in trust.notes { page.add("* " + page.words(note)) }
        }
    }
}

import API
import ArgumentParser
import Broker

/// `propusk receipt …`: the client's proof of what was consented to, what ran, and what was kept.
struct ReceiptGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "The client's proof of one access: write it, verify it offline, compare it with the machine's log.",
        subcommands: [Show.self, Fetch.self, ReceiptVerify.self, ReceiptCompare.self]
    )

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write the receipt of a request.")

        @Argument(help: "The request's number.")
        var number: Int64

        @OptionGroup var file: ReceiptFileOptions
        @OptionGroup var options: AgentOptions

        func validate() throws { try options.output.checkJSON(without: [file.isFile]) }

        func run() async throws {
            let answer = try await options.call(ShowReceipt(number: number, earlier: try file.earlier()))
            guard !options.output.isJSON else { return Terminal.print(json: answer.json) }
            try file.write(answer.outcome.text)
        }
    }

    struct Fetch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fetch the receipt of what you approved (follow handle)."
        )

        @OptionGroup var file: ReceiptFileOptions
        @OptionGroup var options: ConsentOptions

        func validate() throws { try options.output.checkJSON(without: [file.isFile]) }

        func run() async throws {
            let command = FetchReceipt(handle: try options.address().handle, earlier: try file.earlier())
            let answer = try await options.call(command)
            guard !options.output.isJSON else { return Terminal.print(json: answer.json) }
            try file.write(answer.outcome.text)
        }
    }
}

/// Where a receipt is written, and from when on it proves the ledger's history.
struct ReceiptFileOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A new file; standard output where it is missing.", valueName: "file"))
    var out: String?

    @Option(
        name: .customLong("since"),
        help: ArgumentHelp("A checkpoint that you kept: prove that the ledger still begins with it.", valueName: "file")
    )
    var kept: String?

    /// Whether a file is wanted: the receipt itself, which is not what `--json` prints.
    var isFile: (isGiven: Bool, flag: String) { (out != nil, "--out") }

    /// The checkpoint that was kept.
    func earlier() throws -> String? {
        try kept.map { try InputFile($0).text(limit: 1 << 16) }
    }

    /// Writes the receipt as it is; an existing file is left alone.
    func write(_ text: String) throws {
        guard let out else { return Terminal.print(receipt: text) }
        try OutputFile(out).write(text)
    }
}

import API
import ArgumentParser
import Broker
import Store
import Wording

/// `propusk ledger …`: what happened, and the proof of it.
struct LedgerGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "The transparency log: what happened, and the proof of it.",
        subcommands: [Show.self, Verify.self, Proof.self]
    )

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the newest entries, or those of one ticket, with the signed checkpoint."
        )

        @Option(help: ArgumentHelp("Only this ticket's.", valueName: "number"))
        var ticket: Int64?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ShowLedger(ticket: ticket)) { ledger, page in
                page.addTable(
                    [.ledger, .number, .since, .event, .ticket, .request, .agent],
                    ledger.entries.map { entry in
                        [
                            entry.log, String(entry.place), page.words.moment(entry.at),
                            page.words.eventTitle(kind: entry.kind.rawValue),
                            entry.ticket.map { String($0) } ?? "", entry.request.map { String($0) } ?? "", entry.actor,
                        ]
                    }
                )
                page.add([(page.label(.ledgerKey), ledger.key)])
                page.add(ledger.checkpoint)
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make everything again from the database, and compare with what was signed."
        )

        @Option(help: ArgumentHelp("A checkpoint that you kept: the ledger must begin with it.", valueName: "file"))
        var checkpoint: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let kept = try checkpoint.map { try InputFile($0).text(limit: 1 << 16) }
            let answer = try await options.call(VerifyLedger(checkpoint: kept))
            try options.print(answer) { verdict, page in
                page.add(verdict.logs.map { ($0.origin, "\(page.label(.leaves)): \($0.size)") })
                for problem in verdict.problems { page.add(problem) }
                page.add(page.label(verdict.isWhole ? .ledgerIsWhole : .ledgerIsBroken))
            }
            if !answer.outcome.isWhole { throw ExitCode.failure }
        }
    }

    struct Proof: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the proof that an entry stands in the ledger (C2SP tlog-proof)."
        )

        @Argument(help: "The entry's place, as 'ledger show' numbers it.")
        var number: Int

        @Option(help: ArgumentHelp("The log, as 'ledger show' names it; by default the newest.", valueName: "name"))
        var log: String?

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ProveEntry(number: number, log: log)) { proof, page in page.add(proof.proof) }
        }
    }
}

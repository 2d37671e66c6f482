import API
import ArgumentParser
import Desk
import Regulation
import Wording

/// `propusk report …`: figures for the vendor.
struct ReportGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Figures, with the tickets behind each.",
        subcommands: [Reactions.self]
    )

    struct Reactions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How soon support reacted, per tariff, in working time.",
            discussion: """
                Counts the clocks that finished in these days in Moscow: first reactions and reactions to additional \
                information. A clock keeps the tariff and the calendar that it was counted by.
                """
        )

        @Option(help: ArgumentHelp("The first day.", valueName: "date"))
        var from: String

        @Option(help: ArgumentHelp("The last day.", valueName: "date"))
        var to: String

        @Flag(help: "A table as RFC 4180 has it, for a spreadsheet; in Russian with semicolons and a byte order mark.")
        var csv = false

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let answer = try await options.call(ReportReactions(from: from, through: to))
            guard csv else { return try options.print(answer) { report, page in page.add(report) } }
            Terminal.print(table: ReactionTable(answer.outcome, in: options.output.language).text)
        }

        func validate() throws {
            try options.output.checkJSON(without: [(csv, "--csv")])
        }
    }
}

extension Page {
    /// Adds the figures, then the tickets behind them.
    fileprivate mutating func add(_ report: ReactionReport) {
        addTable(
            [.tariff, .reactions, .inTime, .late, .median, .worst],
            report.lines.map { line in
                [
                    line.tariff ?? label(.withoutTariff), String(line.count), String(line.inTime), String(line.late),
                    words.reactionLimit(minutes: line.medianMinutes), words.reactionLimit(minutes: line.worstMinutes),
                ]
            }
        )
        for line in report.lines {
            addTitle(line.tariff ?? label(.withoutTariff))
            addTable(
                [.ticket, .clock, .reactedAt, .duration, .reactionLimit, .inTime],
                line.reactions.map { reaction in
                    [
                        String(reaction.ticket), String(reaction.clock), words.instant(reaction.finishedAt),
                        words.reactionLimit(minutes: reaction.seconds / 60),
                        words.reactionLimit(minutes: reaction.limit),
                        reaction.inTime.map { label($0 ? .yes : .no) } ?? "",
                    ]
                }
            )
        }
    }
}

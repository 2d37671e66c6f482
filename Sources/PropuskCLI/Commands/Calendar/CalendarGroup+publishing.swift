import ArgumentParser
import Desk
import Regulation
import Store
import Wording

// What support publishes about its working time (clause 5). Each publication makes a version of the calendar, is told in
// the ledger, and moves open deadlines; finished ones never move.
extension CalendarGroup {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List what was published, the oldest first.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ListPublications()) { publications, page in
                page.addTable(
                    [.version, .published, .who, .publication, .withdrawnBy],
                    publications.map { publication in
                        [
                            String(publication.version), page.words.moment(publication.at), publication.publishedBy,
                            page.line(of: publication), publication.withdrawnBy.map { String($0) } ?? "",
                        ]
                    }
                )
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish that support is closed for a time: a technical break, an emergency."
        )

        @Option(help: ArgumentHelp("When it begins.", valueName: "time"))
        var from: String

        @Option(help: ArgumentHelp("When work goes on.", valueName: "time"))
        var to: String

        @Option(help: "Why, one line, for everybody to read.")
        var reason: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = CloseSupport(from: from, to: to, reason: reason)
            try await options.ask(command) { change, page in page.add(change) }
        }
    }

    struct Hours: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Publish other hours for some days.")

        @Option(help: ArgumentHelp("The first day.", valueName: "date"))
        var from: String

        @Option(help: ArgumentHelp("The last day.", valueName: "date"))
        var through: String

        @Option(help: ArgumentHelp("When these days open, 08:00.", valueName: "time"))
        var opens: String

        @Option(help: ArgumentHelp("When they close, 18:00.", valueName: "time"))
        var closes: String

        @Option(help: "Only working days, or all: support is on duty on days off too.")
        var days: ChangedHours.Days = .working

        @Option(help: "Why, one line, for everybody to read.")
        var reason: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let command = ChangeHours(
                from: from,
                through: through,
                opens: opens,
                closes: closes,
                days: days,
                reason: reason
            )
            try await options.ask(command) { change, page in page.add(change) }
        }
    }

    struct Shorten: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish whether working days before holidays are an hour shorter; they are not where nobody did."
        )

        enum Choice: String, ExpressibleByArgument, CaseIterable {
            case on, off
        }

        @Argument(help: "on or off.")
        var choice: Choice

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(ShortenDays(isOn: choice == .on)) { change, page in page.add(change) }
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take back a closure or changed hours.")

        @Argument(help: "The version that published it: propusk calendar list.")
        var version: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(WithdrawPublication(number: version)) { change, page in page.add(change) }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter the production calendar of a year when its decree has appeared, or correct one."
        )

        @Argument(help: "The year's file (docs/cli.md), or - for standard input.")
        var file: String

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let content = try InputFile(file).text(limit: 64 * 1_024)
            try await options.ask(ImportYear(content: content)) { change, page in page.add(change) }
        }
    }
}

extension Page {
    /// A publication in a line.
    fileprivate func line(of publication: PublicationView) -> String {
        (try? publication.change.change).map { words.publication($0) } ?? publication.change.kind.rawValue
    }

    /// Adds what was published, and what it moved.
    fileprivate mutating func add(_ change: PublishedChange) {
        add("\(label(.published)): \(label(.version)) \(change.publication.version), \(line(of: change.publication))")
        addMoved(change.moved)
    }
}

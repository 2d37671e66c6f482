import ArgumentParser
import Regulation
import Wording

// What the calendar answers: deadlines, time that has passed, the days of a month.
extension CalendarGroup {
    struct Due: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "When so many working minutes have passed.")

        @Option(help: ArgumentHelp("When the clock starts.", valueName: "time"))
        var from: String

        @Option(help: "Working minutes.")
        var minutes: Int

        @Flag(help: "A line for each stretch that counts and each day that doesn't.")
        var explain = false

        @OptionGroup var options: CalendarOptions

        private struct Answer: Encodable {
            var from: Instant
            var minutes: Int
            var due: Instant
            var calendar: Int?
            var lines: [ExplainedLine]?
        }

        func run() async throws {
            let start = try Instant(typed: from, option: "--from")
            let (explanation, version) = try await options.answer {
                try $0.explainedDue(from: start, minutes: minutes)
            }
            let answer = Answer(
                from: start,
                minutes: minutes,
                due: explanation.to,
                calendar: version,
                lines: explain ? explanation.lines.map(ExplainedLine.init) : nil
            )
            try options.print(answer, version: version) { page in
                page.add(page.words.instant(explanation.to))
                guard explain else { return }
                page.addGap()
                for line in page.words.lines(of: explanation) { page.add(line, indent: 2) }
            }
        }
    }

    struct Elapsed: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "How much working time lies between two moments.")

        @Option(help: ArgumentHelp("The earlier moment.", valueName: "time"))
        var from: String

        @Option(help: ArgumentHelp("The later moment.", valueName: "time"))
        var to: String

        @Flag(help: "A line for each stretch that counts and each day that doesn't.")
        var explain = false

        @OptionGroup var options: CalendarOptions

        private struct Answer: Encodable {
            var from: Instant
            var to: Instant
            var seconds: Int
            var calendar: Int?
            var lines: [ExplainedLine]?
        }

        func run() async throws {
            let start = try Instant(typed: from, option: "--from")
            let end = try Instant(typed: to, option: "--to")
            let (explanation, version) = try await options.answer { try $0.explainedElapsed(from: start, to: end) }
            let answer = Answer(
                from: start,
                to: end,
                seconds: explanation.total.seconds,
                calendar: version,
                lines: explain ? explanation.lines.map(ExplainedLine.init) : nil
            )
            try options.print(answer, version: version) { page in
                page.add(page.words.amount(explanation.total))
                guard explain else { return }
                page.addGap()
                for line in page.words.lines(of: explanation) { page.add(line, indent: 2) }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A month as people know it, with the reasons for its unusual days."
        )

        @Argument(help: "The month, 2026-01.")
        var month: String

        @OptionGroup var options: CalendarOptions

        private struct Day: Encodable {
            var day: CivilDay
            var isWorked: Bool
            var opens: TimeOfDay?
            var closes: TimeOfDay?
        }

        func run() async throws {
            let first: CivilDay
            do {
                first = try CivilDay(month + "-01")
            } catch {
                throw CommandFailure(.usage, .monthMalformed, ["value": month])
            }
            let (days, version) = try await options.answer { try $0.month(first.month, of: first.year) }
            let answer = days.map { plan in
                Day(day: plan.day, isWorked: plan.hours != nil, opens: plan.hours?.opens, closes: plan.hours?.closes)
            }
            try options.print(answer, version: version) { page in
                for line in page.words.month(days) { page.add(line) }
            }
        }
    }
}

extension Instant {
    /// A time as it was typed.
    ///
    /// - Throws: ``CommandFailure``: a usage error.
    fileprivate init(typed text: String, option: String) throws {
        do {
            self = try Instant(text)
        } catch TimeError.offsetMissing {
            throw CommandFailure(.usage, .timeWithoutOffset, ["option": option, "value": text])
        } catch {
            throw CommandFailure(.usage, .timeMalformed, ["option": option, "value": text])
        }
    }
}

import Foundation
import Regulation

/// Works out deadlines by the working-time clock, as tickets, lists and reports do.
struct ClockBench {
    private let calendar: WorkCalendar

    init() throws {
        calendar = try .shipped()
    }

    /// All deadlines of a file, and their sum as what they can be compared by.
    func due(from file: String) throws -> (duration: Duration, digest: String) {
        let questions = try questions(in: file)
        let clock = ContinuousClock()
        let start = clock.now
        var sum = 0
        for (from, minutes) in questions { sum &+= try calendar.due(from: from, minutes: minutes).seconds }
        return (clock.now - start, String(sum))
    }

    /// The same, line by line, for the first thousands; how many that are.
    func explain(from file: String) throws -> (duration: Duration, count: Int) {
        let questions = try questions(in: file).prefix(20_000)
        let clock = ContinuousClock()
        let start = clock.now
        var lines = 0
        for (from, minutes) in questions {
            lines += try calendar.explainedDue(from: from, minutes: minutes).lines.count
        }
        precondition(lines >= questions.count)
        return (clock.now - start, questions.count)
    }

    private func questions(in file: String) throws -> [(Instant, Int)] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
            let numbers = line.split(separator: " ").map { Int($0) ?? 0 }
            return (Instant(seconds: numbers[0]), numbers[1])
        }
    }
}

import Regulation
import Testing

struct ExplanationTests {
    /// A line in short, so that a test reads as a person would.
    static func short(_ line: ExplanationLine) -> String {
        switch line {
        case .worked(let stretch, let total, _):
            "\(hour(stretch.from))-\(hour(stretch.to)) \(total.minutes)"
        case .closed(let stretch, let closure): "\(hour(stretch.from))-\(hour(stretch.to)) closed \(closure.reason)"
        case .skipped(let day, .weekend): "\(day) weekend"
        case .skipped(let day, .holiday(let holiday, let act)): "\(day) \(holiday) \(act.title.en)"
        case .skipped(let day, .restMoved(let from, let act)): "\(day) instead of \(from) \(act.title.en)"
        case .skipped(let day, .closure(let closure)): "\(day) closed \(closure.reason)"
        case .skipped(let day, .dayOver): "\(day) over"
        }
    }

    static func hour(_ instant: Instant) -> String { String("\(instant)".prefix(16)) }

    @Test func `a deadline over New Year gives every day with its reason and act`() throws {
        let explanation = try WorkCalendar.shipped().explainedDue(from: instant("2025-12-30T17:30:00"), minutes: 120)
        let code = "article 112 of the Labour Code of Russia"
        #expect(
            explanation.lines.map(Self.short) == [
                "2025-12-30T17:30-2025-12-30T18:00 30",
                "2025-12-31 instead of 2025-01-05 decree of the Government of Russia of 4 October 2024, No. 1335",
                "2026-01-01 newYear \(code)", "2026-01-02 newYear \(code)", "2026-01-03 newYear \(code)",
                "2026-01-04 newYear \(code)", "2026-01-05 newYear \(code)", "2026-01-06 newYear \(code)",
                "2026-01-07 christmas \(code)", "2026-01-08 newYear \(code)",
                "2026-01-09 instead of 2026-01-03 decree of the Government of Russia of 24 September 2025, No. 1466",
                "2026-01-10 weekend", "2026-01-11 weekend", "2026-01-12T08:00-2026-01-12T09:30 120",
            ]
        )
        #expect(try explanation.to == instant("2026-01-12T09:30:00"))
        #expect(explanation.total.minutes == 120)
    }

    @Test func `a start after the day's end says so`() throws {
        let explanation = try WorkCalendar.shipped().explainedDue(from: instant("2026-03-13T18:00:00"), minutes: 60)
        #expect(
            explanation.lines.map(Self.short) == [
                "2026-03-13 over", "2026-03-14 weekend", "2026-03-15 weekend", "2026-03-16T08:00-2026-03-16T09:00 60",
            ]
        )
    }

    @Test func `closures are named, of hours and of whole days`() throws {
        let calendar = try Samples.calendar(
            .closure(Samples.closure("2026-03-10T12:00:00", "2026-03-10T14:00:00", "связь")),
            .closure(Samples.closure("2026-03-11T00:00:00", "2026-03-12T09:00:00", "переезд"))
        )
        let explanation = try calendar.explainedDue(from: instant("2026-03-10T09:00:00"), minutes: 480)
        #expect(
            explanation.lines.map(Self.short) == [
                "2026-03-10T09:00-2026-03-10T12:00 180", "2026-03-10T12:00-2026-03-10T14:00 closed связь",
                "2026-03-10T14:00-2026-03-10T18:00 420", "2026-03-11 closed переезд",
                "2026-03-12T08:00-2026-03-12T09:00 closed переезд", "2026-03-12T09:00-2026-03-12T10:00 480",
            ]
        )
    }

    @Test func `a working Saturday says whose rest it gives up`() throws {
        let explanation = try WorkCalendar.shipped().explainedDue(from: instant("2025-11-01T10:00:00"), minutes: 60)
        guard case .worked(_, _, let plan) = try #require(explanation.lines.first) else {
            Issue.record("nothing was worked")
            return
        }
        guard case .workInstead(let day, let act) = plan.kind else {
            Issue.record("\(plan.kind)")
            return
        }
        #expect(try day == CivilDay("2025-11-03"))
        #expect(act.title.ru.contains("№ 1335"))
    }

    @Test func `an amount is explained too, and an empty one has no lines`() throws {
        let calendar = try WorkCalendar.shipped()
        let from = try instant("2026-03-14T10:00:00")
        #expect(try calendar.explainedElapsed(from: from, to: from).lines.isEmpty)
        let explanation = try calendar.explainedElapsed(from: from, to: instant("2026-03-16T00:00:00"))
        #expect(explanation.total == .zero)
        #expect(explanation.lines.map(Self.short) == ["2026-03-14 weekend", "2026-03-15 weekend"])
    }
}

import Testing
import Tickets

struct SenderBudgetTests {
    private let budget = SenderBudget(perHour: 2, perDay: 3)

    @Test func `answers are counted within the hour and the day`() {
        let now: Int64 = 1_000_000
        #expect(budget.allowsAnswer(after: [], now: now))
        #expect(budget.allowsAnswer(after: [now - 10], now: now))
        #expect(!budget.allowsAnswer(after: [now - 10, now - 3599], now: now))
        #expect(budget.allowsAnswer(after: [now - 10, now - 3600], now: now))
        #expect(!budget.allowsAnswer(after: [now - 10, now - 3600, now - 86_399], now: now))
        #expect(budget.allowsAnswer(after: [now - 10, now - 3600, now - 86_400], now: now))
    }

    @Test func `a clock that was set back refills nothing`() {
        #expect(!budget.allowsAnswer(after: [2000, 3000], now: 1000))
    }

    /// Two desks that answer each other at once stop within the hour's budget.
    @Test func `two desks that answer each other come to rest`() {
        var answers: [[Int64]] = [[], []]
        for second in 0..<7200 {
            for side in 0...1 where budget.allowsAnswer(after: answers[side], now: Int64(second)) {
                answers[side].append(Int64(second))
            }
        }
        #expect(answers.map(\.count) == [3, 3])
    }
}

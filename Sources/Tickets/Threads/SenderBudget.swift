/// How many automatic answers an address gets, so that two desks cannot talk each other to death.
public struct SenderBudget: Hashable, Sendable {
    /// Answers within an hour.
    public var perHour: Int
    /// Answers within a day.
    public var perDay: Int

    /// The budget of one address.
    public init(perHour: Int = 5, perDay: Int = 20) {
        self.perHour = perHour
        self.perDay = perDay
    }

    /// Whether another automatic answer may be sent.
    ///
    /// - Parameters:
    ///   - earlier: when the address got automatic answers, in seconds since 1970, in any order. Those of the future
    ///     count as well: a clock that was set back does not refill a budget.
    ///   - now: the time.
    public func allowsAnswer(after earlier: [Int64], now: Int64) -> Bool {
        earlier.count { $0 > now - 3600 } < perHour && earlier.count { $0 > now - 86_400 } < perDay
    }
}

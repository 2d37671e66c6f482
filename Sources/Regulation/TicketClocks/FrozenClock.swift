/// A finished clock, with everything it was counted by. It is kept, and no later tariff or calendar changes it.
public struct FrozenClock: Hashable, Sendable, Codable {
    /// Which clock.
    public let name: ClockName
    /// When it started.
    public let started: Instant
    /// When a person answered.
    public let finished: Instant
    /// When it stood in between.
    public let pauses: [Pause]
    /// The working time that passed.
    public let elapsed: WorkingTime
    /// The level that was owed, with the tariff's version.
    public let level: ServiceLevel
    /// The deadline at the time; nil without a limit, and where it would have fallen into a year without a calendar.
    public let due: Instant?
    /// The version of the calendar that counted it.
    public let calendarVersion: Int

    /// Whether the reaction took no more than the limit; nil where none was owed.
    ///
    /// Working time decides, as clause 2.2 says. An answer at 19:00 to a deadline of 18:00 has used exactly the limit,
    /// since no working time lies between them.
    public var isInTime: Bool? { level.limit.map { elapsed <= $0.time } }
}

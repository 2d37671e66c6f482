/// An amount of working time (clause 2.2: only working time counts), in seconds.
///
/// A type of its own, so that nobody adds it to an instant: two working hours after 17:00 are not 19:00.
public struct WorkingTime: Hashable, Sendable, Codable {
    /// Working seconds.
    public let seconds: Int

    /// An amount in seconds.
    public init(seconds: Int) {
        self.seconds = seconds
    }

    /// An amount in minutes.
    public init(minutes: Int) {
        seconds = minutes * 60
    }

    /// Whole working minutes, for people to read; comparisons are made to the second.
    public var minutes: Int { seconds / 60 }

    /// Nothing.
    public static let zero = WorkingTime(seconds: 0)
}

extension WorkingTime: Comparable {
    /// Whether one is shorter.
    public static func < (one: Self, other: Self) -> Bool { one.seconds < other.seconds }

    /// Both together.
    public static func + (one: Self, other: Self) -> Self { WorkingTime(seconds: one.seconds + other.seconds) }

    /// What is left of the first.
    public static func - (one: Self, other: Self) -> Self { WorkingTime(seconds: one.seconds - other.seconds) }
}

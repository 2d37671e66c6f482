/// The longest working time in which support has to react: the tariff's "maximum reaction time" (clause 2.2).
public struct ReactionLimit: Hashable, Sendable {
    /// One minute to a hundred working days of ten hours.
    public static let allowed = 1...60_000

    /// Working minutes.
    public let minutes: Int

    /// A limit in working minutes.
    ///
    /// - Throws: ``TariffError/limitOutOfBounds(_:)``; in particular no tariff promises zero minutes. A tariff without a
    ///   limit has none, instead of a great one.
    public init(minutes: Int) throws(TariffError) {
        guard Self.allowed.contains(minutes) else { throw .limitOutOfBounds(minutes) }
        self.minutes = minutes
    }

    /// The same as an amount of time.
    public var time: WorkingTime { WorkingTime(minutes: minutes) }
}

extension ReactionLimit: Comparable {
    /// Whether one is shorter, that is, the better level.
    public static func < (one: Self, other: Self) -> Bool { one.minutes < other.minutes }
}

extension ReactionLimit: Codable {
    /// Reads a number of minutes, within the bounds.
    public init(from decoder: any Decoder) throws {
        try self.init(minutes: try decoder.singleValueContainer().decode(Int.self))
    }

    /// Writes the number of minutes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(minutes)
    }
}

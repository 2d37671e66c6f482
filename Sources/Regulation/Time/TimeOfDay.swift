/// A time on the clock of a civil day, in whole minutes.
public struct TimeOfDay: Hashable, Sendable {
    /// Minutes since midnight, 0 to 1440; 1440 is the end of the day, `24:00`.
    public let minutes: Int

    /// A time by its minutes since midnight.
    ///
    /// - Throws: ``TimeError/malformed`` outside of 0 to 1440.
    public init(minutes: Int) throws(TimeError) {
        guard (0...1_440).contains(minutes) else { throw .malformed }
        self.minutes = minutes
    }

    /// A time that the caller knows to exist.
    init(ofValid hour: Int) {
        minutes = hour * 60
    }

    /// Reads `08:00`; `24:00` is the end of the day.
    ///
    /// - Throws: ``TimeError/malformed``.
    public init(_ text: String) throws(TimeError) {
        var reader = DigitReader(text)
        guard let hour = reader.number(2), reader.take(":"), let minute = reader.number(2), reader.isAtEnd, minute < 60
        else { throw .malformed }
        try self.init(minutes: hour * 60 + minute)
    }
}

extension TimeOfDay: Comparable {
    /// Whether one is earlier.
    public static func < (one: Self, other: Self) -> Bool { one.minutes < other.minutes }
}

extension TimeOfDay: CustomStringConvertible {
    /// The time as `08:00`.
    public var description: String { "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))" }
}

extension TimeOfDay: Codable {
    /// Reads the text form.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

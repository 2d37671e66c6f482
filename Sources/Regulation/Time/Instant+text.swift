extension Instant {
    /// Reads ISO 8601 with its offset: `2025-12-30T17:30:00+03:00`, `…T14:30Z`, a space for the `T`, a fraction of a
    /// second, which is dropped.
    ///
    /// - Throws: ``TimeError/offsetMissing`` for a time that doesn't say where it is, since guessing would be off by
    ///   hours; ``TimeError/noSuchDay`` and ``TimeError/malformed`` for the rest.
    public init(_ text: String) throws(TimeError) {
        var reader = DigitReader(text)
        let day = try CivilDay(from: &reader)
        guard reader.take("T") || reader.take("t") || reader.take(" "), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2)
        else { throw .malformed }
        var second = 0
        if reader.take(":") {
            guard let number = reader.number(2) else { throw .malformed }
            second = number
            if reader.take(".") || reader.take(",") {
                guard reader.skipDigits() > 0 else { throw .malformed }
            }
        }
        guard hour < 24, minute < 60, second < 60 else { throw .malformed }
        let offset = try Self.offset(from: &reader)
        seconds = day.number * Moscow.day + hour * 3_600 + minute * 60 + second - offset
    }

    private static func offset(from reader: inout DigitReader) throws(TimeError) -> Int {
        if reader.isAtEnd { throw .offsetMissing }
        if reader.take("Z") || reader.take("z") {
            guard reader.isAtEnd else { throw .malformed }
            return 0
        }
        let isWest = reader.take("-")
        guard isWest || reader.take("+"), let hours = reader.number(2) else { throw .malformed }
        var minutes = 0
        if !reader.isAtEnd {
            _ = reader.take(":")
            guard let number = reader.number(2) else { throw .malformed }
            minutes = number
        }
        guard reader.isAtEnd, hours <= 14, minutes < 60 else { throw .malformed }
        return (hours * 60 + minutes) * (isWest ? -60 : 60)
    }
}

extension Instant: CustomStringConvertible {
    /// The instant in Moscow time: `2025-12-30T17:30:00+03:00`.
    public var description: String {
        let second = secondOfDay
        let clock = [second / 3_600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
        return "\(day)T\(clock.joined(separator: ":"))+03:00"
    }
}

extension Instant: Codable {
    /// Reads the text form.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the text form, which people can read in a database and in an answer of the API.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CivilDay {
    /// Reads `2026-01-09`.
    ///
    /// - Throws: ``TimeError/malformed`` or ``TimeError/noSuchDay``.
    public init(_ text: String) throws(TimeError) {
        var reader = DigitReader(text)
        self = try CivilDay(from: &reader)
        guard reader.isAtEnd else { throw .malformed }
    }

    init(from reader: inout DigitReader) throws(TimeError) {
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2)
        else { throw .malformed }
        try self.init(year: year, month: month, day: day)
    }
}

extension CivilDay: CustomStringConvertible {
    /// The day as `2026-01-09`.
    public var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(dayOfMonth.padded(to: 2))" }
}

extension CivilDay: Codable {
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

extension Int {
    /// The number with zeros before it.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(width - digits.count, 0)) + digits
    }
}

/// For how long an access is asked, counted from the approval.
public struct AccessDuration: Hashable, Sendable, Codable, Comparable {
    /// The bounds of the design: five minutes to eight hours.
    public static let allowed = 5...480

    /// Whole minutes.
    public let minutes: Int
    /// The same in seconds.
    public var seconds: Int { minutes * 60 }

    /// Takes a number of minutes within ``allowed``.
    ///
    /// - Throws: ``Refusal/Code/invalidDuration``.
    public init(minutes: Int) throws(Refusal) {
        guard Self.allowed.contains(minutes) else { throw Self.refusal }
        self.minutes = minutes
    }

    /// Takes what people type: `30m`, `2h`, `1h30m`, `45`.
    ///
    /// - Throws: ``Refusal/Code/invalidDuration``.
    public init(_ text: String) throws(Refusal) {
        var minutes = 0
        var digits = ""
        var units = Substring("hm")
        for character in text {
            if character.isASCII, character.isNumber, digits.count < 4 {
                digits.append(character)
            } else if let unit = units.firstIndex(of: character), let number = Int(digits) {
                minutes += character == "h" ? number * 60 : number
                digits = ""
                units = units[units.index(after: unit)...]
            } else {
                throw Self.refusal
            }
        }
        if !digits.isEmpty {
            guard units.count == 2, let number = Int(digits) else { throw Self.refusal }
            minutes = number
        }
        try self.init(minutes: minutes)
    }

    public static func < (one: Self, other: Self) -> Bool { one.minutes < other.minutes }

    private static var refusal: Refusal { Refusal(.invalidDuration, ["shortest": "5m", "longest": "8h"]) }
}

/// How many wrong codes an invitation takes.
///
/// Five wrong tries close the field for ten minutes, twenty burn the code: with 80 bits that leaves a guesser nothing,
/// and a person with a typing error is not shut out for long. Time is in seconds since 1970.
public struct CodeThrottle: Hashable, Sendable, Codable {
    /// Wrong codes before a pause.
    public static let triesBeforePause = 5
    /// Length of the pause in seconds.
    public static let pause = 600
    /// Wrong codes before the code is dead.
    public static let triesBeforeBurning = 20

    /// Wrong codes so far.
    public private(set) var wrongTries: Int
    /// Until when no code is looked at.
    public private(set) var closedUntil: Int

    /// An untouched throttle, or a stored one.
    public init(wrongTries: Int = 0, closedUntil: Int = 0) {
        self.wrongTries = wrongTries
        self.closedUntil = closedUntil
    }

    /// Whether the code can never be used again.
    public var isBurnt: Bool { wrongTries >= Self.triesBeforeBurning }

    /// Refuses when no code may be tried now, right or wrong.
    ///
    /// - Throws: ``Refusal/Code/codeThrottled`` with `seconds` to wait, or ``Refusal/Code/codeUsed`` when burnt.
    public func admit(at now: Int) throws(Refusal) {
        guard !isBurnt else { throw Refusal(.codeUsed, .burnt) }
        guard now >= closedUntil else { throw Refusal(.codeThrottled, ["seconds": String(closedUntil - now)]) }
    }

    /// Counts a wrong code.
    public mutating func countWrongTry(at now: Int) {
        wrongTries += 1
        if wrongTries.isMultiple(of: Self.triesBeforePause) { closedUntil = now + Self.pause }
    }
}

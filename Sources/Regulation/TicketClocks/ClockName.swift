/// Which of a ticket's clocks.
public enum ClockName: Hashable, Sendable, Codable {
    /// The first reaction (clause 2.2): from the ticket's arrival to the first answer of a person.
    case firstReaction
    /// The reaction to additional information (clause 2.4): from the first unanswered word of the client after an answer.
    /// The number counts them, from 1.
    case additionalInformation(Int)

    /// The clause that limits it.
    public var clause: Clause {
        switch self {
        case .firstReaction: .hours
        case .additionalInformation: .noSolutionTime
        }
    }
}

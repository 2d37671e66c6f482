/// What happened to a ticket, as far as its clocks are concerned.
public struct ClockEvent: Hashable, Sendable, Codable {
    /// What happened.
    public enum Kind: Hashable, Sendable, Codable {
        /// The ticket arrived, by whatever channel.
        case opened
        /// An automatic acknowledgement went out. It is not a reaction, and stops nothing.
        case acknowledged
        /// A support employee answered: by message, by telephone, by a reason for deferral.
        case reacted
        /// The ticket waits for somebody.
        case waits(for: Waiting)
        /// The waiting is over without a word of the client.
        case resumed
        /// The ticket was closed.
        case closed
        /// A support employee opened it again.
        case reopened
        /// The client wrote or brought information; a closed ticket is open again by that.
        case clientWrote
    }

    /// When.
    public let at: Instant
    /// What.
    public let kind: Kind

    /// An event.
    public init(_ kind: Kind, at: Instant) {
        self.at = at
        self.kind = kind
    }
}

extension ClockEvent.Kind {
    /// The order within one second, in which the real order is not known: what could make a clock run comes last, so that
    /// a client's words are never lost behind an answer of the same second.
    var rank: Int {
        switch self {
        case .opened: 0
        case .acknowledged: 1
        case .reacted: 2
        case .waits(for: .client): 3
        case .waits: 4
        case .resumed: 5
        case .closed: 6
        case .reopened: 7
        case .clientWrote: 8
        }
    }
}
